exists (
  select from app_user a
  join organization o on o.id = a.organization_id
  join app_user t on t.id = :target and t.active and t.organization_id = a.organization_id
  where a.id = :actor and a.active
    and (a.can_share or a.role = 'ADMIN' or exists (select from team_member m where m.user_id = a.id and m.manager))
    and (o.share_scope = 'ORGANIZATION' or a.role = 'ADMIN'
         or exists (select from team_member x join team_member y on y.team_id = x.team_id
                    where x.user_id = a.id and y.user_id = t.id)))
