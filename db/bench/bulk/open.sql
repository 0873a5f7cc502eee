-- plan (own, team, admin): the ids as they come
insert into operation (actor_id, state, opened_at, selected, contacts)
values (:actor, 'DRAFT', now(), cardinality(cast(:ids as bigint[])), cast(:ids as bigint[]))
returning id;

-- plan (own, team, admin): the ids each once, in their order
insert into operation (actor_id, state, opened_at, selected, contacts)
select :actor, 'DRAFT', now(), cardinality(w.ids), w.ids
from (select array(select distinct id from unnest(cast(:ids as bigint[])) as s (id) order by id) as ids) w
returning id;

-- plan (all): the owners' contacts
insert into operation (actor_id, state, opened_at, filter, selected, contacts)
select :actor, 'DRAFT', now(), cast(cast(:owners as bigint[]) as text), cardinality(w.ids), w.ids
from (select array(select id from contact where organization_id = :org and owner_id = any(cast(:owners as bigint[]))
                   order by id) as ids) w
returning id;

-- plan (all): the organization's contacts from its index, sorted afterwards
insert into operation (actor_id, state, opened_at, filter, selected, contacts)
select :actor, 'DRAFT', now(), cast(cast(:owners as bigint[]) as text), count(*), array_agg(id)
from (select id from contact where organization_id = :org and archived in (false, true)
        and owner_id in (select unnest(cast(:owners as bigint[]))) order by id) c
returning id;
