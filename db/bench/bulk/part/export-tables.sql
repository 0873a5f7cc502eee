operation_item i
join contact c on c.id = i.contact_id
join app_user o on o.id = c.owner_id and o.active
join contact_access m on m.contact_id = c.id and m.user_id = :actor
left join app_user b on b.id = c.assignee_id
left join lead_source l on l.id = c.lead_source_id
join operation op on op.id = i.operation_id and op.id = :op and op.actor_id = :actor and op.state = 'FINISHED'
  and i.change_no = 0 and i.outcome = 1
