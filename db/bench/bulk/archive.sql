-- plan: lock, then one statement
{lock};
with fact as materialized ({fact}),
decided as materialized ({archive-decided}),
o as ({operation}),
change as (insert into operation_change (operation_id, no, kind, detail) select id, 0, :kind, :reason from o),
item as ({items}),
put_away as (
  update contact c set archived = true, archive_reason = :reason, archived_at = now(), archived_by = :actor,
                       archived_op = o.id, last_activity_at = now()
  from o cross join decided d where d.outcome = 1 and c.id = d.id),
for_all as (update contact_access a set archived = true from decided d where d.outcome = 1 and a.contact_id = d.id),
told as (
  insert into message (recipient_id, operation_id, role, created_at, contacts, names_target)
  select w.owner_id, o.id, 5, now(), w.contacts, true
  from (select owner_id, count(*) as contacts from decided where outcome = 1 and owner_id <> :actor group by owner_id) w
  join app_user u on u.id = w.owner_id and u.active
  cross join o)
select id, done, unchanged, refused from o;

-- plan: a statement for each table
{lock};
-- keep one: op
insert into operation (actor_id, state, kind, opened_at, submitted_at, finished_at, selected)
values (:actor, 'FINISHED', :kind, now(), now(), now(), cardinality(cast(:ids as bigint[]))) returning id;
insert into operation_change (operation_id, no, kind, detail) values (:op, 0, :kind, :reason);
with fact as materialized ({fact}),
decided as materialized ({archive-decided}), o as (select cast(:op as bigint) as id)
{items};
-- keep: done
select contact_id from operation_item where operation_id = :op and outcome = 1 order by contact_id;
update contact
set archived = true, archive_reason = :reason, archived_at = now(), archived_by = :actor, archived_op = :op,
    last_activity_at = now()
where id = any(cast(:done as bigint[]));
update contact_access set archived = true where contact_id = any(cast(:done as bigint[]));
insert into message (recipient_id, operation_id, role, created_at, contacts, names_target)
select w.before_owner, :op, 5, now(), w.contacts, true
from (select before_owner, count(*) as contacts from operation_item
      where operation_id = :op and outcome = 1 and before_owner <> :actor group by before_owner) w
join app_user u on u.id = w.before_owner and u.active;
update operation o set done = n.done, unchanged = n.unchanged, refused = n.refused
from (select count(*) filter (where outcome = 1) as done, count(*) filter (where outcome = 2) as unchanged,
             count(*) filter (where outcome = 3) as refused from operation_item where operation_id = :op) n
where o.id = :op;
