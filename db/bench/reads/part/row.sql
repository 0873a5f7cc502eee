-- keep: ids
select c.id, c.first_name, c.last_name, c.email,
       coalesce(nullif(c.cell_phone, ''), nullif(c.home_phone, ''), c.office_phone),
       c.status, l.name, o.id, o.first_name, o.last_name, oo.kind, s.id, s.first_name, s.last_name, so.kind,
       case when m.owner then 0 when m.assigned then 1 when m.shared then 2 else 3 end,
       case when c.organization_id = :org or m.assigned then c.last_activity_at else m.own_activity_at end,
       c.created_at, c.archived
from page p
join contact c on c.id = p.id
join app_user o on o.id = c.owner_id
join organization oo on oo.id = o.organization_id
left join app_user s on s.id = c.assignee_id
left join organization so on so.id = s.organization_id
left join lead_source l on l.id = c.lead_source_id
left join contact_access m on m.contact_id = c.id and m.user_id = :viewer
