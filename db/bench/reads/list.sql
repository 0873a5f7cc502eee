-- The list as it is shown: how many there are, and the first page.
-- plan (own): the count and the page from the index of the rows in the order of names
select count(*) from contact_access m where m.user_id = :viewer and m.archived = false;
with page as materialized (
  select m.contact_id as id, m.sort_name from contact_access m
  where m.user_id = :viewer and m.archived = false
  order by m.sort_name, m.contact_id limit 50)
{row} order by p.sort_name, p.id;
{shares};
-- plan (team, admin): the count and the page from the indexes of contacts
select (select count(*) from contact c where {scope} and c.archived = false)
     + (select count(*) from contact_access m join contact c on c.id = m.contact_id
        where m.user_id = :viewer and m.archived = false and not ({scope}));
with page as materialized (
  select x.id, x.sort_name from (
    (select m.contact_id as id, m.sort_name from contact_access m where m.user_id = :viewer and m.archived = false
     order by m.sort_name, m.contact_id limit 50)
    union
    {first-of-scope}) x
  order by x.sort_name, x.id limit 50)
{row} order by p.sort_name, p.id;
{shares};
