select a.contact_id, u.id, u.first_name, u.last_name, uo.kind
from unnest(cast(:ids as bigint[])) as i (id)
join contact_access a on a.contact_id = i.id and a.shared
join contact c on c.id = a.contact_id
join app_user u on u.id = a.user_id
join organization uo on uo.id = u.organization_id
where c.organization_id = :org or u.organization_id = :org or a.shared_by = :viewer
order by a.contact_id, a.shared_at, u.id
