select 'told', h.recipient_id, (select count(*) from decided where outcome = 1) from message h
  where h.operation_id = :origin and h.recipient_id = :target and h.role between 1 and 7
  union all
  select 'told', d.owner_id, count(*) from decided d
  join message h on h.operation_id = :origin and h.recipient_id = d.owner_id and h.role between 1 and 7
  where d.outcome = 1 group by d.owner_id
