r.contact_id is not null
