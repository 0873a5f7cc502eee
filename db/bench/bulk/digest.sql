-- plan: what is there now
select 'items', count(*), sum(hashtextextended(format('%s %s %s %s %s %s', contact_id, outcome, reasons, as_owner,
         before_owner, before_assignee), 0))
from operation_item where operation_id = :op and change_no = 0
union all
select 'contacts', count(*), sum(hashtextextended(format('%s %s %s %s %s %s', c.id, c.owner_id, c.assignee_id, c.archived,
         c.archive_reason, c.last_activity_at between o.submitted_at and o.finished_at), 0))
from operation o join contact c on c.id = any(o.contacts) where o.id = :op
union all
select 'access', count(*), sum(hashtextextended(format('%s %s %s %s %s %s %s %s', a.contact_id, a.user_id, a.owner,
         a.assigned, a.shared, a.assigned_by, a.shared_by, a.archived), 0))
from operation o join contact_access a on a.contact_id = any(o.contacts) where o.id = :op
union all
select 'ended', count(*), sum(hashtextextended(format('%s %s %s %s %s %s %s', contact_id, user_id, owner, assigned, shared,
         assigned_by, shared_by), 0))
from operation_ended where operation_id = :op
union all
select 'groups', count(*), sum(hashtextextended(format('%s %s %s', m.contact_id, g.user_id, g.name_key), 0))
from operation o join contact_group_member m on m.contact_id = any(o.contacts) join contact_group g on g.id = m.group_id
where o.id = :op
union all
select 'messages', count(*), sum(hashtextextended(format('%s %s %s %s %s', recipient_id, role, contacts, lost,
         names_target), 0))
from message where operation_id = :op
union all
select 'operation', 1, sum(hashtextextended(format('%s %s %s %s %s %s %s %s', o.state, o.kind, o.selected, o.done,
         o.unchanged, o.refused, c.kind, c.target_id), 0))
from operation o join operation_change c on c.operation_id = o.id where o.id = :op;
