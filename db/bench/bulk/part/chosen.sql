from unnest(cast(:ids as bigint[])) as s (id) left join contact c on c.id = s.id
