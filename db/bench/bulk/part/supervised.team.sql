coalesce(c.owner_id = any(cast(:team as bigint[])), false)
