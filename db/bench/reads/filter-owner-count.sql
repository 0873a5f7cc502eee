-- let condition: v.owner_id = :owner
-- plan: all of the person's
{gathered-count}
-- plan: the owner's contacts, as far as the person may see them
select count(*) from contact f where f.owner_id = :owner and f.archived = false and {sight};
-- plan: the owner's contacts joined with the person's rows
select count(*) from (
  select c.id, c.owner_id, c.organization_id from contact c where c.owner_id = :owner and c.archived = false) f
left join (select m.contact_id from contact_access m where m.user_id = :viewer and m.archived = false) r
  on r.contact_id = f.id
where {seen-by};
