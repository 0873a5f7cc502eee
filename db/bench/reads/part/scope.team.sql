c.owner_id = any(:team)
