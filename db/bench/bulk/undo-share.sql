-- plan: lock, then one statement without a draft
{undo-lock};
with fact as materialized ({undo-fact}),
decided as materialized ({undo-decided}),
o as (
  insert into operation (actor_id, state, kind, opened_at, submitted_at, finished_at, selected, contacts, done, unchanged,
                         refused, origin_id, origin_kind)
  select :actor, 'FINISHED', 'UNSHARE', now(), now(), now(), count(*), array_agg(id order by id),
         count(*) filter (where outcome = 1), count(*) filter (where outcome = 2), count(*) filter (where outcome = 3),
         :origin, 'UNDO'
  from decided returning id),
change as (
  insert into operation_change (operation_id, no, kind, target_id, undoes_op, undoes_no)
  select id, 0, 'UNSHARE', :target, :origin, 0 from o),
item as (
  insert into operation_item (operation_id, contact_id, outcome, reasons, as_owner, before_owner, before_assignee)
  select o.id, d.id, d.outcome, d.reasons, d.supervised and not d.own and not d.assigned, d.owner_id, d.assignee_id
  from decided d cross join o),
over as (
  insert into message (recipient_id, operation_id, role, created_at, contacts, names_target)
  select :actor, min(o.id), 0, now(), count(*) filter (where d.outcome = 1), true
  from decided d cross join o having count(*) > 10000),
told as (
  insert into message (recipient_id, operation_id, role, created_at, contacts, lost, names_target)
  select w.who, o.id, w.role, now(), w.contacts, w.lost, true from ({undo-told}) w cross join o),
ended as (
  insert into operation_ended (operation_id, contact_id, user_id, shared, assigned_by, assigned_at, shared_by, shared_at)
  select o.id, d.id, :target, true, d.assigned_by, d.assigned_at, d.shared_by, d.shared_at
  from decided d cross join o where d.outcome = 1),
gone as (
  delete from contact_access a using decided d
  where d.outcome = 1 and not d.stays and a.contact_id = d.id and a.user_id = :target and a.shared_op = :origin),
kept as (
  update contact_access a set shared = false, shared_by = null, shared_at = null, shared_op = null,
    also_shared_by = null, also_shared_at = null, also_shared_op = null
  from decided d
  where d.outcome = 1 and d.stays and a.contact_id = d.id and a.user_id = :target and a.shared_op = :origin),
ungrouped as (
  delete from contact_group_member gm using contact_group g, decided d
  where g.user_id = :target and gm.group_id = g.id and gm.contact_id = d.id and d.outcome = 1 and not d.stays
    and d.owner_id not in ({target-supervises}))
select outcome, count(*) from decided group by outcome;

-- plan: a statement for each table
-- keep one: op
{undo-open} returning id;
{lock};
insert into operation_change (operation_id, no, kind, target_id, undoes_op, undoes_no)
values (:op, 0, :kind, :target, :origin, 0);
with fact as materialized ({undo-fact}),
decided as materialized ({undo-decided})
{items};
{done};
with decided as (
  select c.id, c.owner_id, 1 as outcome, t.assigned as stays
  from contact c join contact_access t on t.contact_id = c.id and t.user_id = :target
  where c.id = any(cast(:done as bigint[])))
insert into message (recipient_id, operation_id, role, created_at, contacts, lost, names_target)
select w.who, :op, w.role, now(), w.contacts, w.lost, true from ({undo-told}) w;
with ended as (
  delete from contact_access
  where contact_id = any(cast(:done as bigint[])) and user_id = :target and shared_op = :origin and not assigned
  returning contact_id, shared_by, shared_at)
insert into operation_ended (operation_id, contact_id, user_id, shared, shared_by, shared_at)
select :op, contact_id, :target, true, shared_by, shared_at from ended;
with kept as (
  update contact_access a set shared = false, shared_by = null, shared_at = null, shared_op = null,
    also_shared_by = null, also_shared_at = null, also_shared_op = null
  from contact_access before
  where a.contact_id = any(cast(:done as bigint[])) and a.user_id = :target and a.shared_op = :origin
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
