-- plan: lock, then one statement
{lock};
with fact as materialized ({fact-copied}),
decided as materialized ({assign-decided}),
counted as ({operation}),
change as (insert into operation_change (operation_id, no, kind, target_id) values (:op, 0, :kind, :target)),
item as ({items}),
over as ({over}),
held as materialized (
  select a.contact_id, a.user_id, d.owner_id, a.assigned_by, a.assigned_at, a.shared, a.shared_by, a.shared_at
  from decided d join contact_access a on a.contact_id = d.id and a.user_id = d.assignee_id
  where d.outcome = 1),
supervising as materialized (
  select p.user_id, p.owner_id from (select distinct user_id, owner_id from held where not shared) p
  where exists (select from supervision s where s.supervisor_id = p.user_id and s.user_id = p.owner_id offset 0)),
lost as materialized (
  select contact_id, user_id from held
  where not shared and (user_id, owner_id) not in (select user_id, owner_id from supervising)),
ended as (
  insert into operation_ended (operation_id, contact_id, user_id, assigned, assigned_by, assigned_at, shared_by, shared_at)
  select :op, h.contact_id, h.user_id, true, h.assigned_by, h.assigned_at, h.shared_by, h.shared_at
  from held h),
gone as (
  delete from contact_access a using held h
  where not h.shared and a.contact_id = h.contact_id and a.user_id = h.user_id),
kept as (
  update contact_access a set assigned = false, assigned_by = null, assigned_at = null, assigned_op = null from held h
  where h.shared and a.contact_id = h.contact_id and a.user_id = h.user_id),
given as (
  insert into contact_access (contact_id, user_id, assigned, assigned_by, assigned_at, assigned_op, archived, created_at,
                              sort_name, search_text)
  select d.id, :target, true, :actor, now(), :op, d.archived, d.created_at, d.sort_name, d.search_text
  from decided d where d.outcome = 1
  on conflict (contact_id, user_id) do update set assigned = true, assigned_by = excluded.assigned_by,
    assigned_at = excluded.assigned_at, assigned_op = excluded.assigned_op),
touched as (
  update contact c set assignee_id = :target, last_activity_at = now() from decided d where d.outcome = 1 and c.id = d.id),
ungrouped as (
  delete from contact_group_member gm using lost l, contact_group g
  where g.user_id = l.user_id and gm.group_id = g.id and gm.contact_id = l.contact_id),
told as (
  insert into message (recipient_id, operation_id, role, created_at, contacts, lost, names_target)
  select w.user_id, :op, min(w.role), now(), sum(w.contacts), sum(w.lost), bool_and(w.knows)
  from (select cast(:target as bigint) as user_id, 2 as role, count(*) as contacts, 0 as lost, true as knows
        from decided where outcome = 1
        union all
        select user_id, 4, count(*), 0, false from held group by user_id
        union all
        select user_id, 4, 0, count(*), false from lost group by user_id
        union all
        select owner_id, 5, count(*), 0, true from decided where outcome = 1 group by owner_id) w
  join app_user u on u.id = w.user_id and u.active
  where w.contacts + w.lost > 0 and w.user_id <> :actor group by w.user_id)
select outcome, count(*) from decided group by outcome;

-- plan: a statement for each table
{lock};
insert into operation_change (operation_id, no, kind, target_id) values (:op, 0, :kind, :target);
with fact as materialized ({fact}),
decided as materialized ({assign-decided})
{items};
{done};
insert into operation_ended (operation_id, contact_id, user_id, assigned, assigned_by, assigned_at, shared_by, shared_at)
select :op, a.contact_id, a.user_id, true, a.assigned_by, a.assigned_at, a.shared_by, a.shared_at
from contact c join contact_access a on a.contact_id = c.id and a.user_id = c.assignee_id
where c.id = any(cast(:done as bigint[])) and c.assignee_id is not null;
insert into message (recipient_id, operation_id, role, created_at, contacts, lost, names_target)
select w.user_id, :op, min(w.role), now(), sum(w.contacts), sum(w.lost), bool_and(w.knows)
from (select cast(:target as bigint) as user_id, 2 as role, cardinality(cast(:done as bigint[])) as contacts, 0 as lost,
             true as knows
      union all
      select p.user_id, 4, p.contacts,
             case when exists (select from supervision s
                               where s.supervisor_id = p.user_id and s.user_id = p.before_owner offset 0)
                  then 0 else p.unshared end, false
      from (select e.user_id, i.before_owner, count(*) as contacts, count(*) filter (where e.shared_by is null) as unshared
            from operation_ended e
            join operation_item i on i.operation_id = e.operation_id and i.contact_id = e.contact_id
            where e.operation_id = :op group by e.user_id, i.before_owner) p
      union all
      select before_owner, 5, count(*), 0, true from operation_item where operation_id = :op and outcome = 1
      group by before_owner) w
join app_user u on u.id = w.user_id and u.active
where w.contacts > 0 and w.user_id <> :actor group by w.user_id;
with ended as materialized (
  select e.contact_id, e.user_id, i.before_owner from operation_ended e
  join operation_item i on i.operation_id = e.operation_id and i.contact_id = e.contact_id
  where e.operation_id = :op and e.shared_by is null),
supervising as materialized (
  select p.user_id, p.before_owner from (select distinct user_id, before_owner from ended) p
  where exists (select from supervision s where s.supervisor_id = p.user_id and s.user_id = p.before_owner offset 0))
delete from contact_group_member gm using ended e, contact_group g
where (e.user_id, e.before_owner) not in (select user_id, before_owner from supervising)
  and g.user_id = e.user_id and gm.group_id = g.id and gm.contact_id = e.contact_id;
merge into contact_access a using operation_ended e
on e.operation_id = :op and a.contact_id = e.contact_id and a.user_id = e.user_id
when matched and not a.shared then delete
when matched and e.operation_id = :op then
  update set assigned = false, assigned_by = null, assigned_at = null, assigned_op = null;
insert into contact_access (contact_id, user_id, assigned, assigned_by, assigned_at, assigned_op, archived, created_at,
                            sort_name, search_text)
select id, :target, true, :actor, now(), :op, archived, created_at, sort_name, search_text
from contact where id = any(cast(:done as bigint[]))
on conflict (contact_id, user_id) do update set assigned = true, assigned_by = excluded.assigned_by,
  assigned_at = excluded.assigned_at, assigned_op = excluded.assigned_op;
update contact set assignee_id = :target, last_activity_at = now() where id = any(cast(:done as bigint[]));
{operation-of-items};
{over-of-items};
