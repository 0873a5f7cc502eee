-- let condition: exists (select 1 from contact_group_member gm join contact_group g on g.id = gm.group_id join app_user gu on gu.id = g.user_id where gm.group_id = :group and gm.contact_id = v.id and (g.user_id = :viewer or gu.organization_id = :org and (v.organization_id = :org or v.assigned)))
-- plan: the group's contacts, as far as the person may see them
select count(*) from {grouped};
-- plan: all of the person's
{gathered-count}
