(c.organization_id = :org or m.assigned)
