with page as materialized (
  select v.id, v.sort_name from {seen} v
  where v.archived = false and {condition}
  order by v.sort_name, v.id limit 50)
{row} order by p.sort_name, p.id;
{shares};
