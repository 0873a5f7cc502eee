select s.what, s.who, s.contacts, u.first_name, u.last_name, g.name as organization
from said s
left join app_user u on u.id = s.who and s.what <> 'outcome' left join organization g on g.id = u.organization_id
where s.contacts > 0 and (s.what <> 'told' or u.active and s.who <> :actor)
order by s.what, s.contacts desc, s.who
