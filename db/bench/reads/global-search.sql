-- The ten best contacts, archived ones last; five people, and whose contacts the person sees.
-- plan: the trigram index first, then who may see it
with page as materialized (
  select f.id, f.sort_name,
         case when f.archived then 2 when f.search_text like :prefix then 0 else 1 end as k
  from contact f where f.search_text like :pattern and {sight}
  order by k, f.sort_name, f.id limit 10)
{row} order by p.k, p.sort_name, p.id;
{shares};
{people}
-- plan: all of the person's, then the ten best
with page as materialized (
  select v.id, v.sort_name,
         case when v.archived then 2 when v.search_text like :prefix then 0 else 1 end as k
  from {seen} v where v.search_text like :pattern
  order by k, v.sort_name, v.id limit 10)
{row} order by p.k, p.sort_name, p.id;
{shares};
{people}
