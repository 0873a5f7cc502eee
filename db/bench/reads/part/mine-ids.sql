array(select m.contact_id from contact_access m where m.user_id = :viewer and m.archived = false)
