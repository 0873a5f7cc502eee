select 'outcome', cast(outcome as bigint), count(*) from decided group by outcome
  union all
  select 'gains', :target, count(*) from decided d
  where outcome = 1 and owner_id not in ({target-supervises})
    and not exists (select from contact_access t where t.contact_id = d.id and t.user_id = :target)
  union all
  select 'loses', p.assignee_id, sum(p.contacts)
  from (select assignee_id, owner_id, count(*) as contacts from decided d
        where outcome = 1 and assignee_id is not null
          and (select not a.shared from contact_access a where a.contact_id = d.id and a.user_id = d.assignee_id)
        group by assignee_id, owner_id) p
  where not exists (select from supervision s where s.supervisor_id = p.assignee_id and s.user_id = p.owner_id offset 0)
  group by p.assignee_id
  union all
  select 'told', who, count(*)
  from (select cast(:target as bigint) as who from decided where outcome = 1
        union all
        select assignee_id from decided where outcome = 1 and assignee_id is not null
        union all
        select owner_id from decided where outcome = 1) w
  group by who
