from unnest({ids}) as s (id) left join contact c on c.id = s.id
