-- One's own first, then assigned ones, shared ones, the team's.
-- plan (own): one relationship after the other in the order of names, until there are fifty
with page as materialized (
  select x.id, x.sort_name, x.k from (
    (select m.contact_id as id, m.sort_name, 0 as k from contact_access m
     where m.user_id = :viewer and m.archived = false and m.owner order by m.sort_name, m.contact_id limit 50)
    union all
    (select m.contact_id, m.sort_name, 1 from contact_access m
     where m.user_id = :viewer and m.archived = false and m.assigned order by m.sort_name, m.contact_id limit 50)
    union all
    (select m.contact_id, m.sort_name, 2 from contact_access m
     where m.user_id = :viewer and m.archived = false and m.shared and not m.assigned
     order by m.sort_name, m.contact_id limit 50)) x
  limit 50)
{row} order by p.k, p.sort_name, p.id;
{shares};
-- plan (team, admin): the person's own rows first, the team's only if these are fewer than fifty
with mine as materialized (
  select m.contact_id as id, m.sort_name, case when m.owner then 0 when m.assigned then 1 else 2 end as k
  from contact_access m where m.user_id = :viewer and m.archived = false
  order by k, m.sort_name, m.contact_id limit 50),
others as materialized (
  select v.id, v.sort_name, 3 as k from {seen} v
  where v.archived = false and v.mine is null and (select count(*) from mine) < 50
  order by v.sort_name, v.id limit 50),
page as materialized (
  select * from (select * from mine union all select * from others) x order by k, sort_name, id limit 50)
{row} order by p.k, p.sort_name, p.id;
{shares};
-- plan: all, the first fifty by relationship
with page as materialized (
  select v.id, v.sort_name, case when v.mine then 0 when v.assigned then 1 when v.shared then 2 else 3 end as k
  from {seen} v where v.archived = false order by k, v.sort_name, v.id limit 50)
{row} order by p.k, p.sort_name, p.id;
{shares};
