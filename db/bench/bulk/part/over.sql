insert into message (recipient_id, operation_id, role, created_at, contacts, names_target)
select :actor, :op, 0, now(), count(*) filter (where outcome = 1), true from decided having count(*) > 10000
