-- let condition: v.owner_id = :owner
-- plan: in the order of names until fifty are found
{ordered-page}
-- plan: all matches, then the first fifty by name
{gathered-page}
-- plan: the owner's contacts in the order of names, as far as the person may see them
with page as materialized (
  select f.id, f.sort_name from contact f
  where f.owner_id = :owner and f.archived = false and {sight}
  order by f.sort_name, f.id limit 50)
{row} order by p.sort_name, p.id;
{shares};
