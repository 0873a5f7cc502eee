select 'outcome', cast(outcome as bigint), count(*) from decided group by outcome
  union all
  select 'loses', :target, count(*) from decided
  where outcome = 1 and not stays and owner_id not in ({target-supervises})
