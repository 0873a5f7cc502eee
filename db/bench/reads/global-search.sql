-- The ten best contacts, archived ones last; five people, and whose contacts the person sees. Whole words of the name or
-- a whole address or number come first, then beginnings of words, then fragments, each by name.
-- let lines: chr(10) || v.search_text || chr(10)
-- let name: chr(10) || translate(split_part(v.search_text, chr(10), 1), ' ', chr(10)) || chr(10)
-- let whole: (strpos({name}, :whole) > 0 or strpos({lines}, :whole) > 0)
-- let begins: strpos({name}, :begin) > 0
-- let k: case when {whole} then 0 when {begins} then 1 else 2 end
-- let order: order by v.sort_name, v.id limit 10
-- plan: all that the person sees, then the ten best
with page as materialized (
  select v.id, v.sort_name, case when v.archived then 3 else 0 end + {k} as k
  from {listed} v where v.search_text like :pattern
  order by k, v.sort_name, v.id limit 10)
{row} order by p.k, p.sort_name, p.id;
{shares};
{people}
-- plan (own): each kind in the order of names until there are ten, then archived ones
with page as materialized (
  select x.id, x.sort_name, x.k from (
    (select v.id, v.sort_name, 0 as k from {listed} v
     where v.archived = false and v.search_text like :pattern and {whole} {order})
    union all
    (select v.id, v.sort_name, 1 from {listed} v
     where v.archived = false and v.search_text like :pattern and {begins} and not {whole} {order})
    union all
    (select v.id, v.sort_name, 2 from {listed} v
     where v.archived = false and v.search_text like :pattern and not {begins} and not {whole} {order})
    union all
    (select v.id, v.sort_name, 3 + {k} as k from {listed} v
     where v.archived = true and v.search_text like :pattern order by k, v.sort_name, v.id limit 10)) x
  limit 10)
{row} order by p.k, p.sort_name, p.id;
{shares};
{people}
