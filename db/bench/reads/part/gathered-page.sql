with found as materialized (
  select v.id, v.sort_name from {seen} v where v.archived = false and {condition}),
page as materialized (select id, sort_name from found order by sort_name, id limit 50)
{row} order by p.sort_name, p.id;
{shares};
