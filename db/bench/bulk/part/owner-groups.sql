select min(g.name) as name, g.name_key from decided d
join contact_group_member gm on gm.contact_id = d.id
join contact_group g on g.id = gm.group_id and g.user_id = d.owner_id
where d.outcome = 1 group by g.name_key
