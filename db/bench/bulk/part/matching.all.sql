c.owner_id = any(cast(:owners as bigint[]))
