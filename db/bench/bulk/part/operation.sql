insert into operation (actor_id, state, kind, opened_at, submitted_at, finished_at, selected, done, unchanged, refused)
select :actor, 'FINISHED', kind, now(), now(), now(), count(*), count(*) filter (where outcome = 1),
       count(*) filter (where outcome = 2), count(*) filter (where outcome = 3)
from decided cross join (values (cast(:kind as varchar))) as k (kind) group by kind
returning id, done, unchanged, refused
