-- let key: case when v.organization_id = :org or v.assigned then v.last_activity_at else v.own_activity_at end
-- let join:  
-- let direction: asc
-- plan: all, the first fifty by this column
{sorted-page}
-- plan (own): all, looked up in the order in which they lie; the person's own activity only where it is all they see
with found as materialized (
  select c.id, c.sort_name, c.organization_id, c.last_activity_at from contact c where c.id = any({mine-ids})),
page as materialized (
  select x.id, x.sort_name, x.k from (
    select f.id, f.sort_name, f.last_activity_at as k from found f where f.organization_id = :org
    union all
    select f.id, f.sort_name, case when m.assigned then f.last_activity_at else m.own_activity_at end
    from found f join contact_access m on m.contact_id = f.id and m.user_id = :viewer
    where f.organization_id <> :org) x
  order by x.k asc nulls last, x.sort_name, x.id limit 50)
{row} order by p.k asc nulls last, p.sort_name, p.id;
{shares};
