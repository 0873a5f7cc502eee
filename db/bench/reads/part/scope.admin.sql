c.organization_id = :org
