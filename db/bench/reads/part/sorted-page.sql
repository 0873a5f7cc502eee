with page as materialized (
  select v.id, v.sort_name, {key} as k from {seen} v {join}
  where v.archived = false
  order by {key} {direction} nulls last, v.sort_name, v.id limit 50)
{row} order by p.k {direction} nulls last, p.sort_name, p.id;
{shares};
