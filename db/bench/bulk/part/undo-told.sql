select h.recipient_id as who, 7 as role, count(*) as contacts,
         count(*) filter (where not d.stays and d.owner_id not in ({target-supervises})) as lost
  from message h join decided d on d.outcome = 1 join app_user u on u.id = h.recipient_id and u.active
  where h.operation_id = :origin and h.recipient_id = :target and h.role between 1 and 7 and u.id <> :actor
  group by h.recipient_id
  union all
  select d.owner_id, 5, count(*), 0 from decided d
  join message h on h.operation_id = :origin and h.recipient_id = d.owner_id and h.role between 1 and 7
  join app_user u on u.id = d.owner_id and u.active
  where d.outcome = 1 and u.id <> :actor group by d.owner_id
