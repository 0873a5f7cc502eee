(select i.contact_id, bool_or(ch.target_id = :viewer or i.before_owner = :viewer or i.before_assignee = :viewer) as named,
        exists (select 1 from operation_notify n
                where n.operation_id = min(msg.operation_id) and n.user_id = :viewer) as ticked
 from message msg
 join operation_item i on i.operation_id = msg.operation_id and i.outcome = 1
 join operation_change ch on ch.operation_id = i.operation_id and ch.no = i.change_no
 where msg.id = :message and msg.recipient_id = :viewer
 group by i.contact_id)
