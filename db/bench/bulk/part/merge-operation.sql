insert into operation (actor_id, state, kind, opened_at, submitted_at, finished_at, selected, attempted, done, contacts)
values (:actor, 'FINISHED', 'MERGE', now(), now(), now(), 2, 2, 2, cast(:both as bigint[])) returning id
