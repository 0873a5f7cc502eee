select 'outcome', cast(outcome as bigint), count(*) from decided group by outcome
  union all
  select 'told', owner_id, count(*) from decided where outcome = 1 group by owner_id
