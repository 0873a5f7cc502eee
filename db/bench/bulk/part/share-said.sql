select 'outcome', cast(outcome as bigint), count(*) from decided group by outcome
  union all
  select 'gains', :target, count(*) from decided
  where outcome = 1 and not related and owner_id not in ({target-supervises})
  union all
  select 'told', :target, count(*) from decided where outcome = 1
  union all
  select 'told', owner_id, count(*) from decided where outcome = 1 group by owner_id
