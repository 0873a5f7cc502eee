-- plan: lock, then one statement
{lock};
with fact as materialized ({fact-copied}),
decided as materialized ({share-decided}),
counted as ({operation}),
change as (insert into operation_change (operation_id, no, kind, target_id) values (:op, 0, :kind, :target)),
item as ({items}),
over as ({over}),
given as (
  insert into contact_access (contact_id, user_id, shared, shared_by, shared_at, shared_op, archived, created_at,
                              sort_name, search_text)
  select d.id, :target, true, :actor, now(), :op, d.archived, d.created_at, d.sort_name, d.search_text
  from decided d where d.outcome = 1 and not d.related),
assignee_too as (
  update contact_access a set shared = true, shared_by = :actor, shared_at = now(), shared_op = :op from decided d
  where d.outcome = 1 and d.related and a.contact_id = d.id and a.user_id = :target),
told as (
  insert into message (recipient_id, operation_id, role, created_at, contacts, names_target)
  select w.user_id, :op, w.role, now(), w.contacts, true
  from (select cast(:target as bigint) as user_id, 3 as role, count(*) as contacts from decided where outcome = 1
        union all
        select owner_id, 5, count(*) from decided where outcome = 1 and owner_id <> :actor group by owner_id) w
  join app_user u on u.id = w.user_id and u.active
  where w.contacts > 0)
select outcome, count(*) from decided group by outcome;

-- plan: a statement for each table
{lock};
insert into operation_change (operation_id, no, kind, target_id) values (:op, 0, :kind, :target);
with fact as materialized ({fact-copied}),
decided as materialized ({share-decided})
{items};
{done};
insert into contact_access (contact_id, user_id, shared, shared_by, shared_at, shared_op, archived, created_at, sort_name,
                            search_text)
select id, :target, true, :actor, now(), :op, archived, created_at, sort_name, search_text
from contact where id = any(cast(:done as bigint[]))
on conflict (contact_id, user_id) do update set shared = true, shared_by = excluded.shared_by,
  shared_at = excluded.shared_at, shared_op = excluded.shared_op;
insert into message (recipient_id, operation_id, role, created_at, contacts, names_target)
select w.user_id, :op, w.role, now(), w.contacts, true
from (select cast(:target as bigint) as user_id, 3 as role, cardinality(cast(:done as bigint[])) as contacts
      union all
      select before_owner, 5, count(*) from operation_item
      where operation_id = :op and outcome = 1 and before_owner <> :actor group by before_owner) w
join app_user u on u.id = w.user_id and u.active
where w.contacts > 0;
{operation-of-items};
{over-of-items};
