with page as materialized (
  select x.id, x.sort_name from (
    (select v.contact_id as id, v.sort_name from contact_access v
     where v.user_id = :viewer and v.archived = false and {condition} order by v.sort_name, v.contact_id limit 50)
    union
    (select v.id, v.sort_name from contact v where v.organization_id = :org and v.archived = false and {condition}
     order by v.sort_name, v.id limit 50)) x
  order by x.sort_name, x.id limit 50)
{row} order by p.sort_name, p.id;
{shares};
