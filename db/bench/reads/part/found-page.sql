with found as materialized (
  select c.id, c.organization_id, c.owner_id, c.sort_name from contact c
  where c.search_text like :pattern and not c.archived),
page as materialized (
  select f.id, f.sort_name from found f where {sight} order by f.sort_name, f.id limit 50)
{row} order by p.sort_name, p.id;
{shares};
