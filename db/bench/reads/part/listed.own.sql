(select m.contact_id as id, m.archived, m.sort_name, m.created_at, m.search_text, m.owner as mine, m.assigned, m.shared
 from contact_access m where m.user_id = :viewer)
