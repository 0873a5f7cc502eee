exists (select 1 from contact_access m where m.contact_id = f.id and m.user_id = :viewer)
