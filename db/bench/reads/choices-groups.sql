-- The groups that the person may know, with a contact that they see, archived ones too; their own first.
-- plan: each group that comes in question, until a contact is found
select g.id, g.name, case when g.user_id = :viewer then '' else gu.first_name || ' ' || gu.last_name end
from contact_group g join app_user gu on gu.id = g.user_id
where (g.user_id = :viewer or gu.organization_id = :org) and exists (
  select 1 from contact_group_member gm join contact f on f.id = gm.contact_id
  left join contact_access m on m.contact_id = f.id and m.user_id = :viewer
  where gm.group_id = g.id and {sight}
    and (g.user_id = :viewer or f.organization_id = :org or m.assigned))
order by case when g.user_id = :viewer then 0 else 1 end, g.name_key, g.id;
-- plan: the groups of all contacts that they see
with groups as materialized (
  select gm.group_id, bool_or(v.organization_id = :org or v.assigned) as whole
  from {seen} v join contact_group_member gm on gm.contact_id = v.id group by gm.group_id)
select g.id, g.name, case when g.user_id = :viewer then '' else gu.first_name || ' ' || gu.last_name end
from groups x join contact_group g on g.id = x.group_id join app_user gu on gu.id = g.user_id
where g.user_id = :viewer or gu.organization_id = :org and x.whole
order by case when g.user_id = :viewer then 0 else 1 end, g.name_key, g.id;
-- plan (own): the members of the groups that come in question, among the person's
with question as materialized (
  select g.id, g.name, g.name_key, g.user_id, gu.first_name, gu.last_name
  from contact_group g join app_user gu on gu.id = g.user_id where g.user_id = :viewer or gu.organization_id = :org),
members as materialized (
  select gm.group_id, gm.contact_id from contact_group_member gm
  where gm.contact_id = any(array(select m.contact_id from contact_access m where m.user_id = :viewer))),
known as materialized (
  select distinct q.id from question q join members x on x.group_id = q.id
  join contact c on c.id = x.contact_id
  where q.user_id = :viewer or c.organization_id = :org
     or exists (select 1 from contact_access m where m.contact_id = c.id and m.user_id = :viewer and m.assigned))
select g.id, g.name, case when g.user_id = :viewer then '' else g.first_name || ' ' || g.last_name end
from question g join known k on k.id = g.id
order by case when g.user_id = :viewer then 0 else 1 end, g.name_key, g.id;
