from contact c cross join lateral (select c.id) s
where c.organization_id = :org and c.owner_id = any(cast(:owners as bigint[]))
