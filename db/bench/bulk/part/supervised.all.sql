coalesce(c.organization_id = :org and c.owner_id <> :actor, false)
