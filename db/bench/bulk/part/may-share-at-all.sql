exists (
  select from app_user a where a.id = :actor and a.active
    and (a.can_share or a.role = 'ADMIN' or exists (select from team_member m where m.user_id = a.id and m.manager)))
