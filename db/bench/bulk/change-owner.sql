-- plan: lock, then two statements
{lock};

with wanted as (
  select min(g.name) as name, g.name_key
  from contact c
  join contact_group_member gm on gm.contact_id = c.id
  join contact_group g on g.id = gm.group_id and g.user_id = c.owner_id
  where c.id = any({ids}) and not c.on_loan and c.owner_id <> :target
    and (c.owner_id = :actor or {supervised})
  group by g.name_key),
made as (
  insert into contact_group (user_id, name, name_key) select :target, name, name_key from wanted
  on conflict (user_id, name_key) do nothing returning id)
select count(*) from made;
with fact as materialized ({fact-copied}),
decided as materialized ({owner-decided}),
counted as ({operation}),
change as (
  insert into operation_change (operation_id, no, kind, target_id, detail, keep_share)
  values (:op, 0, :kind, :target, '', :keep)),
item as ({items}),
-- what ended is written as it goes; all of it has gone before the new owner's rows come
gone as (
  delete from contact_access a using decided d where d.outcome = 1 and a.contact_id = d.id
  returning a.contact_id, a.user_id, a.owner, a.assigned, a.shared, a.assigned_by, a.assigned_at, a.shared_by, a.shared_at),
ended as (
  insert into operation_ended (operation_id, contact_id, user_id, owner, assigned, shared, assigned_by, assigned_at,
                               shared_by, shared_at)
  select :op, g.contact_id, g.user_id, g.owner, g.assigned, g.shared, g.assigned_by, g.assigned_at, g.shared_by,
         g.shared_at from gone g),
given as (
  insert into contact_access (contact_id, user_id, owner, archived, created_at, sort_name, search_text)
  select d.id, :target, true, d.archived, d.created_at, d.sort_name, d.search_text
  from decided d where d.outcome = 1 and (select count(*) from gone) >= 0),
kept as (
  insert into contact_access (contact_id, user_id, shared, shared_by, shared_at, shared_op, archived, created_at,
                              sort_name, search_text)
  select d.id, d.owner_id, true, :actor, now(), :op, d.archived, d.created_at, d.sort_name, d.search_text
  from decided d where d.outcome = 1 and (select count(*) from gone) >= 0 and :keep),
handed as (
  update contact c set owner_id = :target, owner_since = now(), assignee_id = null, last_activity_at = now()
  from decided d where d.outcome = 1 and c.id = d.id),
membership as materialized (
  select gm.group_id, gm.contact_id, g.user_id, g.name_key, g.user_id = d.owner_id as previous
  from decided d
  join contact_group_member gm on gm.contact_id = d.id
  join contact_group g on g.id = gm.group_id
  where d.outcome = 1 and g.user_id <> :target),
joined as (
  insert into contact_group_member (group_id, contact_id, added_at)
  select mine.id, m.contact_id, now()
  from membership m join contact_group mine on mine.user_id = :target and mine.name_key = m.name_key
  where m.previous
  on conflict do nothing),
ungrouped as (
  delete from contact_group_member gm using membership m
  where gm.group_id = m.group_id and gm.contact_id = m.contact_id and not (:keep and m.previous)
    and m.user_id not in ({target-supervisors})),
told as (
  insert into message (recipient_id, operation_id, role, created_at, contacts, lost, names_target)
  {owner-told})
select outcome, count(*) from decided group by outcome;

-- plan: a statement for each table
{lock};
insert into operation_change (operation_id, no, kind, target_id, detail, keep_share)
values (:op, 0, :kind, :target, '', :keep);
with fact as materialized ({fact}),
decided as materialized ({owner-decided})
{items};
{done};
with decided as (
  select contact_id as id, outcome, before_owner as owner_id, before_assignee as assignee_id from operation_item
  where operation_id = :op and outcome = 1)
insert into message (recipient_id, operation_id, role, created_at, contacts, lost, names_target)
{owner-told};
insert into contact_group (user_id, name, name_key)
select :target, min(g.name), g.name_key
from operation_item i
join contact_group_member gm on gm.contact_id = i.contact_id
join contact_group g on g.id = gm.group_id and g.user_id = i.before_owner
where i.operation_id = :op and i.outcome = 1 group by g.name_key
on conflict (user_id, name_key) do nothing;
insert into contact_group_member (group_id, contact_id, added_at)
select mine.id, gm.contact_id, now()
from operation_item i
join contact_group_member gm on gm.contact_id = i.contact_id
join contact_group g on g.id = gm.group_id and g.user_id = i.before_owner
join contact_group mine on mine.user_id = :target and mine.name_key = g.name_key
where i.operation_id = :op and i.outcome = 1
on conflict do nothing;
delete from contact_group_member gm using operation_item i, contact_group g
where i.operation_id = :op and i.outcome = 1 and gm.contact_id = i.contact_id and g.id = gm.group_id
  and g.user_id <> :target and not (:keep and g.user_id = i.before_owner) and g.user_id not in ({target-supervisors});
with gone as (
  delete from contact_access where contact_id = any(cast(:done as bigint[]))
  returning contact_id, user_id, owner, assigned, shared, assigned_by, assigned_at, shared_by, shared_at)
insert into operation_ended (operation_id, contact_id, user_id, owner, assigned, shared, assigned_by, assigned_at,
                             shared_by, shared_at)
select :op, contact_id, user_id, owner, assigned, shared, assigned_by, assigned_at, shared_by, shared_at from gone;
insert into contact_access (contact_id, user_id, owner, archived, created_at, sort_name, search_text)
select id, :target, true, archived, created_at, sort_name, search_text from contact
where id = any(cast(:done as bigint[]));
insert into contact_access (contact_id, user_id, shared, shared_by, shared_at, shared_op, archived, created_at,
                            sort_name, search_text)
select id, owner_id, true, :actor, now(), :op, archived, created_at, sort_name, search_text from contact
where :keep and id = any(cast(:done as bigint[]));
update contact set owner_id = :target, owner_since = now(), assignee_id = null, last_activity_at = now()
where id = any(cast(:done as bigint[]));
{operation-of-items};
