-- plan: what is there now
-- keep one: op
select max(id) from operation where actor_id = :actor and kind = 'MERGE';
select 'contacts', c.id, c.owner_id, c.assignee_id, c.street, c.lead_source_id, c.archived, c.archive_reason, c.on_loan,
       c.email_valid, c.version, md5(c.sort_name), c.search_text, c.updated_by,
       c.updated_at = o.finished_at, c.last_activity_at >= o.finished_at
from contact c join operation o on o.id = :op where c.id = any(cast(:both as bigint[])) order by c.id;
select 'access', a.contact_id, a.user_id, a.owner, a.assigned, a.shared, a.assigned_by, a.assigned_at, a.assigned_op,
       a.shared_by, a.shared_at, a.shared_op, a.own_activity_at >= o.finished_at, a.archived, a.created_at, a.search_text
from contact_access a join operation o on o.id = :op where a.contact_id = any(cast(:both as bigint[])) order by 2, 3;
select 'notes', contact_id, count(*) from note where contact_id = any(cast(:both as bigint[])) group by contact_id;
select 'tasks', contact_id, assignee_id, version, count(*) from task
where contact_id = any(cast(:both as bigint[])) group by 2, 3, 4 order by 2, 3, 4;
select 'activities', a.contact_id, a.actor_id, a.kind, a.detail, a.at >= o.finished_at, count(*)
from activity a join operation o on o.id = :op where a.contact_id = any(cast(:both as bigint[]))
group by 2, 3, 4, 5, 6 order by 2, 3, 4, 5, 6;
select 'edits', e.contact_id, e.user_id, e.version, e.field, e.old_value, e.new_value, e.at >= o.finished_at
from contact_edit e join operation o on o.id = :op where e.contact_id = any(cast(:both as bigint[])) order by 2, 3, 4, 5, 6, 7;
select 'groups', contact_id, group_id, added_at from contact_group_member
where contact_id = any(cast(:both as bigint[])) order by 2, 3;
select 'loans', contact_id, loan_number, role from loan_participation
where contact_id = any(cast(:both as bigint[])) order by 2, 3;
select 'merged', merged_id, survivor_id, merged_by, merged_at = (select finished_at from operation where id = :op)
from contact_merge where merged_id = any(cast(:both as bigint[]));
select 'items', contact_id, change_no, outcome, reasons, as_owner, before_owner, before_assignee from operation_item
where operation_id = :op order by 2;
select 'ended', contact_id, user_id, change_no, owner, assigned, shared, assigned_by, assigned_at, shared_by, shared_at
from operation_ended where operation_id = :op order by 2, 3;
select 'messages', recipient_id, role, contacts, lost, names_target from message where operation_id = :op order by 2;
select 'operation', o.actor_id, o.state, o.kind, o.selected, o.attempted, o.done, cast(o.contacts as text), c.no, c.kind, c.detail
from operation o join operation_change c on c.operation_id = o.id where o.id = :op;
