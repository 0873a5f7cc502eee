-- plan (own): two ranges of the index in the order of names, merged
with page as materialized (
  select x.id, x.sort_name from (
    (select m.contact_id as id, m.sort_name from contact_access m
     where m.user_id = :viewer and m.archived = false order by m.sort_name, m.contact_id limit 50)
    union all
    (select m.contact_id as id, m.sort_name from contact_access m
     where m.user_id = :viewer and m.archived = true order by m.sort_name, m.contact_id limit 50)) x
  order by x.sort_name, x.id limit 50)
{row} order by p.sort_name, p.id;
{shares};
-- plan (admin): the person's rows and the organization's contacts in order, merged, each once
with page as materialized (
  select x.id, x.sort_name from (
    (select m.contact_id as id, m.sort_name from contact_access m
     where m.user_id = :viewer and m.archived = false order by m.sort_name, m.contact_id limit 50)
    union
    (select m.contact_id as id, m.sort_name from contact_access m
     where m.user_id = :viewer and m.archived = true order by m.sort_name, m.contact_id limit 50)
    union
    (select c.id, c.sort_name from contact c
     where c.organization_id = :org and c.archived = false order by c.sort_name, c.id limit 50)
    union
    (select c.id, c.sort_name from contact c
     where c.organization_id = :org and c.archived = true order by c.sort_name, c.id limit 50)) x
  order by x.sort_name, x.id limit 50)
{row} order by p.sort_name, p.id;
{shares};
-- plan (team): the person's rows and each member's contacts in order, merged, each once
with page as materialized (
  select x.id, x.sort_name from (
    (select m.contact_id as id, m.sort_name from contact_access m
     where m.user_id = :viewer and m.archived = false order by m.sort_name, m.contact_id limit 50)
    union
    (select m.contact_id as id, m.sort_name from contact_access m
     where m.user_id = :viewer and m.archived = true order by m.sort_name, m.contact_id limit 50)
    union
    select v.id, v.sort_name from unnest(cast(:team as bigint[])) as t (id) cross join lateral (
      select c.id, c.sort_name from contact c where c.owner_id = t.id and c.archived = false
      order by c.sort_name, c.id limit 50) v
    union
    select v.id, v.sort_name from unnest(cast(:team as bigint[])) as t (id) cross join lateral (
      select c.id, c.sort_name from contact c where c.owner_id = t.id and c.archived = true
      order by c.sort_name, c.id limit 50) v) x
  order by x.sort_name, x.id limit 50)
{row} order by p.sort_name, p.id;
{shares};
-- plan (own, team): all, sorted
with page as materialized (
  select v.id, v.sort_name from {seen} v order by v.sort_name, v.id limit 50)
{row} order by p.sort_name, p.id;
{shares};
