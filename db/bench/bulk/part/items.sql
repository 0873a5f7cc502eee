insert into operation_item (operation_id, contact_id, outcome, reasons, as_owner, before_owner, before_assignee)
select :op, id, outcome, reasons, supervised and not own and not assigned, owner_id, assignee_id from decided
