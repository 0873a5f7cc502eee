:target = any(cast(:team as bigint[]))
