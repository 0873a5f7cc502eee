select 'outcome', cast(outcome as bigint), count(*) from decided group by outcome
  union all
  select 'archived', null, count(*) from decided where outcome = 1 and archived
  union all
  select 'gains', :target, count(*) from decided d
  where outcome = 1 and owner_id not in ({target-supervises})
    and not exists (select from contact_access t where t.contact_id = d.id and t.user_id = :target)
  union all
  select 'gains', s.supervisor_id, count(*) from decided d cross join ({target-supervisors}) s
  where outcome = 1 and s.supervisor_id <> d.owner_id
    and not exists (select from contact_access t where t.contact_id = d.id and t.user_id = s.supervisor_id)
    and (s.supervisor_id, d.owner_id) not in (
      select x.supervisor_id, x.user_id from supervision x where x.supervisor_id in ({target-supervisors}))
  group by s.supervisor_id
  union all
  select 'loses', user_id, count(*)
  from (select a.user_id, d.id from decided d join contact_access a on a.contact_id = d.id where d.outcome = 1
          and not (:keep and a.owner)
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
