select id, version from contact where id = any(cast(:both as bigint[])) and owner_id = :actor
  and exists (select from app_user where id = :actor and active)
order by id for update;
select contact_id, user_id, assigned, shared from contact_access
where contact_id = any(cast(:both as bigint[])) and not owner
