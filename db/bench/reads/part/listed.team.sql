(select c.id, c.archived, c.sort_name, c.created_at, c.search_text from contact c where c.owner_id = any(:team)
 union all
 select c.id, c.archived, c.sort_name, c.created_at, m.search_text
 from contact_access m join contact c on c.id = m.contact_id where m.user_id = :viewer and c.owner_id <> all(:team))
