(r.contact_id is not null or f.owner_id = any(:team))
