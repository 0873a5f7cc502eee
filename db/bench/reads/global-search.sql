-- The ten best contacts, archived ones last; five people, and whose contacts the person sees.
-- plan: all that the person sees, then the ten best
with page as materialized (
  select v.id, v.sort_name,
         case when v.archived then 2 when v.search_text like :prefix then 0 else 1 end as k
  from {listed} v where v.search_text like :pattern
  order by k, v.sort_name, v.id limit 10)
{row} order by p.k, p.sort_name, p.id;
{shares};
{people}
-- plan (own): those whose name begins so, then the others until there are ten, then archived ones
with page as materialized (
  select x.id, x.sort_name, x.k from (
    (select v.id, v.sort_name, 0 as k from {listed} v
     where v.archived = false and v.search_text like :prefix order by v.sort_name, v.id limit 10)
    union all
    (select v.id, v.sort_name, 1 from {listed} v
     where v.archived = false and v.search_text like :pattern and v.search_text not like :prefix
     order by v.sort_name, v.id limit 10)
    union all
    (select v.id, v.sort_name, 2 from {listed} v
     where v.archived = true and v.search_text like :pattern order by v.sort_name, v.id limit 10)) x
  limit 10)
{row} order by p.k, p.sort_name, p.id;
{shares};
{people}
