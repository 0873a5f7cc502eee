-- let condition: exists (select 1 from contact_group_member gm join contact_group g on g.id = gm.group_id join app_user gu on gu.id = g.user_id where gm.group_id = :group and gm.contact_id = v.id and (g.user_id = :viewer or gu.organization_id = :org and (v.organization_id = :org or v.assigned)))
-- plan: the group's contacts, as far as the person may see them
with page as materialized (
  select f.id, f.sort_name from {grouped}
  order by f.sort_name, f.id limit 50)
{row} order by p.sort_name, p.id;
{shares};
-- plan: in the order of names until fifty are found
{ordered-page}
