-- The contacts in the order of their creation, those of one moment by name.
-- plan (own): the index of the person's rows by creation
with page as materialized (
  select m.contact_id as id, m.sort_name, m.created_at as k from contact_access m
  where m.user_id = :viewer and m.archived = false
  order by m.created_at desc, m.sort_name, m.contact_id limit 50)
{row} order by p.k desc, p.sort_name, p.id;
{shares};
-- plan (own): all rows of the person, the first fifty
with mine as materialized (
  select m.contact_id as id, m.sort_name, m.created_at as k from contact_access m
  where m.user_id = :viewer and m.archived = false),
page as materialized (select * from mine order by k desc, sort_name, id limit 50)
{row} order by p.k desc, p.sort_name, p.id;
{shares};
-- plan (team, admin): all, the first fifty
with page as materialized (
  select v.id, v.sort_name, v.created_at as k from {seen} v where v.archived = false
  order by v.created_at desc, v.sort_name, v.id limit 50)
{row} order by p.k desc, p.sort_name, p.id;
{shares};
