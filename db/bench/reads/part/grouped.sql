contact_group g
join app_user gu on gu.id = g.user_id
join contact_group_member gm on gm.group_id = g.id
join contact f on f.id = gm.contact_id
left join contact_access m on m.contact_id = f.id and m.user_id = :viewer
where g.id = :group and f.archived = false and {sight}
  and (g.user_id = :viewer or gu.organization_id = :org and (f.organization_id = :org or m.assigned))
