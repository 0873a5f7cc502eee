-- plan: lock, then one statement
{lock};
with fact as materialized ({fact}),
decided as materialized ({unshare-decided}),
counted as ({operation}),
change as (insert into operation_change (operation_id, no, kind, target_id) values (:op, 0, :kind, :target)),
item as ({items}),
over as ({over}),
ended as (
  insert into operation_ended (operation_id, contact_id, user_id, shared, assigned_by, assigned_at, shared_by, shared_at)
  select :op, d.id, :target, true, d.assigned_by, d.assigned_at, d.shared_by, d.shared_at from decided d
  where d.outcome = 1),
gone as (
  delete from contact_access a using decided d
  where d.outcome = 1 and not d.stays and a.contact_id = d.id and a.user_id = :target),
kept as (
  update contact_access a set shared = false, shared_by = null, shared_at = null, shared_op = null,
    also_shared_by = null, also_shared_at = null, also_shared_op = null
  from decided d
  where d.outcome = 1 and d.stays and a.contact_id = d.id and a.user_id = :target),
ungrouped as (
  delete from contact_group_member gm using contact_group g, decided d
  where g.user_id = :target and gm.group_id = g.id and gm.contact_id = d.id and d.outcome = 1 and not d.stays
    and d.owner_id not in ({target-supervises}))
select outcome, count(*) from decided group by outcome;

-- plan: a statement for each table
{lock};
insert into operation_change (operation_id, no, kind, target_id) values (:op, 0, :kind, :target);
with fact as materialized ({fact}),
decided as materialized ({unshare-decided})
{items};
{done};
with ended as (
  delete from contact_access
  where contact_id = any(cast(:done as bigint[])) and user_id = :target and not assigned
  returning contact_id, shared_by, shared_at)
insert into operation_ended (operation_id, contact_id, user_id, shared, shared_by, shared_at)
select :op, contact_id, :target, true, shared_by, shared_at from ended;
with kept as (
  update contact_access a set shared = false, shared_by = null, shared_at = null, shared_op = null,
    also_shared_by = null, also_shared_at = null, also_shared_op = null
  from contact_access before
  where a.contact_id = any(cast(:done as bigint[])) and a.user_id = :target and a.shared
    and before.contact_id = a.contact_id and before.user_id = a.user_id
  returning before.contact_id, before.assigned_by, before.assigned_at, before.shared_by, before.shared_at)
insert into operation_ended (operation_id, contact_id, user_id, shared, assigned_by, assigned_at, shared_by, shared_at)
select :op, contact_id, :target, true, assigned_by, assigned_at, shared_by, shared_at from kept;
delete from contact_group_member gm using contact_group g, contact c
where g.user_id = :target and gm.group_id = g.id and gm.contact_id = any(cast(:done as bigint[])) and c.id = gm.contact_id
  and c.owner_id not in ({target-supervises})
  and not exists (select from contact_access a where a.contact_id = gm.contact_id and a.user_id = :target);
{operation-of-items};
{over-of-items};
