-- let key: nullif(lower(v.email), '') collate "C"
-- let join:  
-- let direction: asc
-- plan: all, the first fifty by this column
{sorted-page}
-- plan (own): all, looked up in the order in which they lie
with page as materialized (
  select v.id, v.sort_name, {key} as k from contact v {join}
  where v.id = any({mine-ids})
  order by {key} {direction} nulls last, v.sort_name, v.id limit 50)
{row} order by p.k {direction} nulls last, p.sort_name, p.id;
{shares};
