exists (
  select from app_user a
  join organization o on o.id = a.organization_id and o.change_owner_by = 'OWNERS'
  join app_user t on t.id = :target and t.active and t.organization_id = a.organization_id
  where a.id = :actor and a.active
    and (a.can_change_owner or a.role = 'ADMIN'
         or exists (select from team_member m where m.user_id = a.id and m.manager)))
