(r.contact_id is not null or f.organization_id = :org)
