(select string_agg(t.name || case when m.manager then ' (manager)' else '' end, ', ' order by t.name, t.id)
   from team_member m join team t on t.id = m.team_id where m.user_id = u.id)
