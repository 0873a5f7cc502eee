select a.user_id, count(*) as contacts
  from unnest({ids}) as s (id)
  join contact c on c.id = s.id
  join contact_access a on a.contact_id = s.id and a.shared
  where c.owner_id = :actor or {supervised}
     or exists (select from contact_access m where m.contact_id = s.id and m.user_id = :actor)
  group by a.user_id
