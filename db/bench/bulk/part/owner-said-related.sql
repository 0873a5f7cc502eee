select 'outcome', cast(outcome as bigint), count(*) from decided group by outcome
  union all
  select 'archived', null, count(*) from decided where outcome = 1 and archived
  union all
  select 'gains', :target, count(*) from decided d
  where outcome = 1 and owner_id not in ({target-supervises})
    and d.id not in (select id from related where user_id = :target)
  union all
  select 'gains', s.supervisor_id, count(*) from decided d cross join ({target-supervisors}) s
  where outcome = 1 and s.supervisor_id <> d.owner_id
    and (s.supervisor_id, d.id) not in (select user_id, id from related)
    and (s.supervisor_id, d.owner_id) not in (
      select x.supervisor_id, x.user_id from supervision x where x.supervisor_id in ({target-supervisors}))
  group by s.supervisor_id
  union all
  select 'loses', user_id, count(*)
  from (select user_id, id from related where not (:keep and owner)
        union
        select s.supervisor_id, d.id from decided d join supervision s on s.user_id = d.owner_id where d.outcome = 1) l
  where user_id <> :target and user_id not in ({target-supervisors}) group by user_id
  union all
  select 'told', who, count(*)
  from (select cast(:target as bigint) as who, id from decided where outcome = 1
        union
        select assignee_id, id from decided where outcome = 1 and assignee_id is not null
        union all
        select owner_id, id from decided where outcome = 1) w
  group by who
