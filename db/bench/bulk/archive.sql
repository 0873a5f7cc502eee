-- plan: lock, then one statement
{lock};
with fact as materialized ({fact}),
decided as materialized ({archive-decided}),
counted as ({operation}),
change as (insert into operation_change (operation_id, no, kind, detail) values (:op, 0, :kind, :reason)),
item as ({items}),
over as ({over}),
put_away as (
  update contact c set archived = true, archive_reason = :reason, archived_at = now(), archived_by = :actor,
                       archived_op = :op, last_activity_at = now()
  from decided d where d.outcome = 1 and c.id = d.id),
for_all as (update contact_access a set archived = true from decided d where d.outcome = 1 and a.contact_id = d.id),
told as (
  insert into message (recipient_id, operation_id, role, created_at, contacts, names_target)
  select w.owner_id, :op, 5, now(), w.contacts, true
  from (select owner_id, count(*) as contacts from decided where outcome = 1 and owner_id <> :actor group by owner_id) w
  join app_user u on u.id = w.owner_id and u.active)
select outcome, count(*) from decided group by outcome;

-- plan: a statement for each table
{lock};
insert into operation_change (operation_id, no, kind, detail) values (:op, 0, :kind, :reason);
with fact as materialized ({fact}),
decided as materialized ({archive-decided})
{items};
{done};
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
{operation-of-items};
{over-of-items};
