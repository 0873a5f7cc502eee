select v.id, v.sort_name from unnest(cast(:team as bigint[])) as t (id) cross join lateral (
      select c.id, c.sort_name from contact c where c.owner_id = t.id and c.archived = false
      order by c.sort_name, c.id limit 50) v
