insert into operation_item (operation_id, contact_id, outcome, reasons, as_owner, before_owner, before_assignee)
select o.id, d.id, d.outcome, d.reasons, d.supervised and not d.own and not d.assigned, d.owner_id,
       d.assignee_id
from o cross join decided d
