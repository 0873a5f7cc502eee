-- plan: notes, tasks and what happened
insert into note (contact_id, author_id, body, search_text, created_at)
select c, :actor, 'Called twice', 'called twice', now() - interval '1 day' * n
from unnest(cast(:both as bigint[])) as c cross join generate_series(1, 5) as n;
insert into task (contact_id, title, assignee_id, created_by, created_at)
select c, 'Call again', :actor, :actor, now() - interval '1 day' * n
from unnest(cast(:both as bigint[])) as c cross join generate_series(1, 2) as n;
insert into activity (contact_id, at, actor_id, kind, detail)
select c, now() - interval '1 day' * n, :actor, 'NOTE_ADDED', ''
from unnest(cast(:both as bigint[])) as c cross join generate_series(1, 5) as n;
insert into contact_edit (contact_id, user_id, at, version, field, old_value, new_value)
select c, :actor, now() - interval '1 day' * n, n, 'CITY', 'Saint Paul', 'Minneapolis'
from unnest(cast(:both as bigint[])) as c cross join generate_series(1, 3) as n;
