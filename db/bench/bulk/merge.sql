-- let items: insert into operation_item (operation_id, contact_id, outcome, reasons, as_owner, before_owner, before_assignee)
-- let ended: insert into operation_ended (operation_id, contact_id, user_id, owner, assigned, shared, assigned_by, assigned_at, shared_by, shared_at)
-- let told: insert into message (recipient_id, operation_id, role, created_at, contacts, contact_id)
-- let grouped: insert into contact_group_member (group_id, contact_id, added_at) select group_id, :survivor, added_at from contact_group_member where contact_id = :other on conflict do nothing
-- let lent: insert into loan_participation (contact_id, loan_number, role) select :survivor, loan_number, role from loan_participation where contact_id = :other on conflict do nothing
-- let happened: insert into activity (contact_id, at, actor_id, kind, detail) select :survivor, now(), :actor, 'MERGED', first_name || ' ' || last_name from contact where id = :other
-- let merged: insert into contact_merge (merged_id, survivor_id, merged_at, merged_by) values (:other, :survivor, now(), :actor)
-- plan: look and lock, then one statement
{merge-look};
with o as ({merge-operation}),
change as (insert into operation_change (operation_id, no, kind, detail) select id, 0, 'MERGE', cast(:survivor as text) from o),
item as ({items} select o.id, c.id, 1, '', false, c.owner_id, c.assignee_id from o join contact c on c.id = any(cast(:both as bigint[]))),
gone as (
  delete from contact_access where contact_id = :other
  returning contact_id, user_id, owner, assigned, shared, assigned_by, assigned_at, shared_by, shared_at),
ended as ({ended} select o.id, g.* from o cross join gone g),
told as (
  {told} select distinct c.assignee_id, o.id, 4, now(), 1, :survivor from o join contact c on c.id = any(cast(:both as bigint[]))
  join app_user u on u.id = c.assignee_id and u.active where c.assignee_id <> :assignee),
held as ({merge-held}),
united as ({merge-access}),
own as (
  update contact_access a set archived = a.archived and d.archived from contact d
  where a.contact_id = :survivor and a.user_id = :actor and d.id = :other),
edited as ({merge-edits}),
survivor as ({merge-survivor}),
notes as (update note set contact_id = :survivor where contact_id = :other),
emails as (update contact_email set contact_id = :survivor where contact_id = :other),
tasks as (update task set contact_id = :survivor where contact_id = :other),
activities as (update activity set contact_id = :survivor where contact_id = :other),
edits as (update contact_edit set contact_id = :survivor where contact_id = :other),
grouped as ({grouped}),
ungrouped as (delete from contact_group_member where contact_id = :other),
lent as ({lent}),
happened as ({happened}),
left_out as ({merge-left-out}),
led as (update contact_merge set survivor_id = :survivor where survivor_id = :other),
merged as ({merged}),
removed as (delete from contact where id = :other)
select id from o;

-- plan: a statement for each table
{merge-look};
-- keep one: op
{merge-operation};
insert into operation_change (operation_id, no, kind, detail) values (:op, 0, 'MERGE', cast(:survivor as text));
{items} select :op, c.id, 1, '', false, c.owner_id, c.assignee_id from contact c where c.id = any(cast(:both as bigint[]));
{ended} select :op, a.contact_id, a.user_id, a.owner, a.assigned, a.shared, a.assigned_by, a.assigned_at, a.shared_by, a.shared_at
from contact_access a where a.contact_id = :other;
{told} select distinct c.assignee_id, :op, 4, now(), 1, :survivor from contact c
join app_user u on u.id = c.assignee_id and u.active where c.id = any(cast(:both as bigint[])) and c.assignee_id <> :assignee;
{merge-edits};
{merge-left-out};
with held as ({merge-held})
{merge-access};
update contact_access a set archived = a.archived and d.archived from contact d
where a.contact_id = :survivor and a.user_id = :actor and d.id = :other;
{merge-survivor};
update note set contact_id = :survivor where contact_id = :other;
update task set contact_id = :survivor where contact_id = :other;
update contact_email set contact_id = :survivor where contact_id = :other;
update activity set contact_id = :survivor where contact_id = :other;
update contact_edit set contact_id = :survivor where contact_id = :other;
{grouped};
delete from contact_group_member where contact_id = :other;
{lent};
{happened};
update contact_merge set survivor_id = :survivor where survivor_id = :other;
{merged};
delete from contact_access where contact_id = :other;
delete from contact where id = :other;
