-- The contacts in the order of their creation, those of one moment by name.
-- plan: all that the person sees, the first fifty
with page as materialized (
  select v.id, v.sort_name, v.created_at as k from {listed} v where v.archived = false
  order by v.created_at desc, v.sort_name, v.id limit 50)
{row} order by p.k desc, p.sort_name, p.id;
{shares};
-- plan: the fiftieth moment first, then those up to it
with edge as materialized (
  select v.created_at as k from {listed} v where v.archived = false order by v.created_at desc offset 49 limit 1),
page as materialized (
  select v.id, v.sort_name, v.created_at as k from {listed} v
  where v.archived = false and v.created_at >= coalesce((select k from edge), timestamptz '-infinity')
  order by v.created_at desc, v.sort_name, v.id limit 50)
{row} order by p.k desc, p.sort_name, p.id;
{shares};
