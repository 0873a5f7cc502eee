-- A page in the order of names.
-- plan (own): the index of the person's rows in the order of names
with page as materialized (
  select m.contact_id as id, m.sort_name from contact_access m
  where m.user_id = :viewer and m.archived = true
  order by m.sort_name, m.contact_id limit 50)
{row} order by p.sort_name, p.id;
{shares};
-- plan (team): each member's contacts in the order of names, merged
with page as materialized (
  select x.id, x.sort_name from (
    select v.id, v.sort_name from unnest(cast(:team as bigint[])) as t (id) cross join lateral (
      select c.id, c.sort_name from contact c where c.owner_id = t.id and c.archived = true
      order by c.sort_name, c.id limit 50) v
    union all
    (select m.contact_id, m.sort_name from contact_access m join contact c on c.id = m.contact_id
     where m.user_id = :viewer and m.archived = true and c.owner_id <> all(:team)
     order by m.sort_name, m.contact_id limit 50)) x
  order by x.sort_name, x.id limit 50)
{row} order by p.sort_name, p.id;
{shares};
-- plan (admin): the organization's contacts in the order of names, merged with others
with page as materialized (
  select x.id, x.sort_name from (
    (select c.id, c.sort_name from contact c where c.organization_id = :org and c.archived = true
     order by c.sort_name, c.id limit 50)
    union all
    (select m.contact_id, m.sort_name from contact_access m join contact c on c.id = m.contact_id
     where m.user_id = :viewer and m.archived = true and c.organization_id <> :org
     order by m.sort_name, m.contact_id limit 50)) x
  order by x.sort_name, x.id limit 50)
{row} order by p.sort_name, p.id;
{shares};
-- plan (team): all, sorted
with page as materialized (
  select x.id, x.sort_name from (
    select c.id, c.sort_name from contact c where c.owner_id = any(:team) and c.archived = true
    union all
    select m.contact_id, m.sort_name from contact_access m join contact c on c.id = m.contact_id
    where m.user_id = :viewer and m.archived = true and c.owner_id <> all(:team)) x
  order by x.sort_name, x.id limit 50)
{row} order by p.sort_name, p.id;
{shares};
-- plan (team): the person's rows and each member's contacts in order, merged, each once
with page as materialized (
  select x.id, x.sort_name from (
    (select m.contact_id as id, m.sort_name from contact_access m where m.user_id = :viewer and m.archived = true
     order by m.sort_name, m.contact_id limit 50)
    union
    select v.id, v.sort_name from unnest(cast(:team as bigint[])) as t (id) cross join lateral (
      select c.id, c.sort_name from contact c where c.owner_id = t.id and c.archived = true
      order by c.sort_name, c.id limit 50) v) x
  order by x.sort_name, x.id limit 50)
{row} order by p.sort_name, p.id;
{shares};
-- plan (admin): the person's rows and the organization's contacts in order, merged, each once
with page as materialized (
  select x.id, x.sort_name from (
    (select m.contact_id as id, m.sort_name from contact_access m where m.user_id = :viewer and m.archived = true
     order by m.sort_name, m.contact_id limit 50)
    union
    (select c.id, c.sort_name from contact c where c.organization_id = :org and c.archived = true
     order by c.sort_name, c.id limit 50)) x
  order by x.sort_name, x.id limit 50)
{row} order by p.sort_name, p.id;
{shares};
