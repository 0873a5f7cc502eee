-- let key: s.sort_name
-- let join: left join app_user s on s.id = v.assignee_id
-- let direction: asc
-- plan: all, the first fifty by this column
{sorted-page}
-- plan (own): looked up in the order in which they lie, counted by this column; only those of its first values sorted
with found as materialized (
  select c.id, c.sort_name, coalesce(c.assignee_id, 0) as g from contact c where c.id = any({mine-ids})),
need as materialized (
  select y.g, y.k from (
    select x.g, n.sort_name as k,
           sum(x.many) over (order by n.sort_name nulls last
                             range between unbounded preceding and current row exclude group) as before
    from (select g, count(*) as many from found group by g) x left join app_user n on n.id = x.g) y
  where coalesce(y.before, 0) < 50),
page as materialized (
  select f.id, f.sort_name, n.k from need n join found f on f.g = n.g
  order by n.k nulls last, f.sort_name, f.id limit 50)
{row} order by p.k nulls last, p.sort_name, p.id;
{shares};
