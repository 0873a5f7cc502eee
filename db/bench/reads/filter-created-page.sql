-- let condition: v.created_at >= :from and v.created_at < :to
-- plan: in the order of names until fifty are found
{ordered-page}
-- plan: all matches, then the first fifty by name
{gathered-page}
-- plan (own): the days from the index by creation
with found as materialized (
  select m.contact_id as id, m.sort_name from contact_access m
  where m.user_id = :viewer and m.archived = false and m.created_at >= :from and m.created_at < :to),
page as materialized (select id, sort_name from found order by sort_name, id limit 50)
{row} order by p.sort_name, p.id;
{shares};
