-- let condition: case when v.mine then 0 when v.assigned then 1 when v.shared then 2 else 3 end = :relationship
-- plan: in the order of names until fifty are found
{ordered-page}
-- plan: all matches, then the first fifty by name
{gathered-page}
-- plan (own): the person's rows of that kind in the order of names
with page as materialized (
  select m.contact_id as id, m.sort_name from contact_access m
  where m.user_id = :viewer and m.archived = false
    and case when m.owner then 0 when m.assigned then 1 when m.shared then 2 else 3 end = :relationship
  order by m.sort_name, m.contact_id limit 50)
{row} order by p.sort_name, p.id;
{shares};
-- plan (team, admin): those in scope in the order of names that the person has no row of, if that is what is asked
with page as materialized (
  select c.id, c.sort_name from contact c
  where {scope} and c.archived = false and :relationship = 3
    and not exists (select 1 from contact_access m where m.contact_id = c.id and m.user_id = :viewer)
  order by c.sort_name, c.id limit 50)
{row} order by p.sort_name, p.id;
{shares};
