-- The record: its fields, everybody related to it of whom the person may know, how many see it.
-- plan: one look at the contact, one at its people, one at who sees it
select c.*, l.name, o.first_name, o.last_name, o.organization_id, o.active, b.first_name, b.last_name, b.organization_id,
       x.first_name, x.last_name, x.organization_id, m.owner, m.assigned, m.shared,
       exists (select 1 from contact_access y where y.contact_id = c.id and y.shared)
from contact c
join app_user o on o.id = c.owner_id
join app_user b on b.id = c.created_by
left join app_user x on x.id = c.archived_by
left join lead_source l on l.id = c.lead_source_id
left join contact_access m on m.contact_id = c.id and m.user_id = :viewer
where c.id = :contact;
select a.user_id, a.owner, a.assigned, a.shared, a.assigned_at, a.shared_at, u.first_name, u.last_name, u.active,
       org.name, org.kind, s.first_name, s.last_name, s.organization_id, t.first_name, t.last_name, t.organization_id,
       u.organization_id <> c.organization_id
       and exists (select 1 from partnership p where p.status = 'ENDED'
                   and (p.agent_id = u.id and p.lo_id in (c.owner_id, a.shared_by, a.assigned_by)
                        or p.lo_id = u.id and p.agent_id in (c.owner_id, a.shared_by, a.assigned_by)))
       and not exists (select 1 from partnership p where p.status = 'ACTIVE'
                   and (p.agent_id = u.id and p.lo_id in (c.owner_id, a.shared_by, a.assigned_by)
                        or p.lo_id = u.id and p.agent_id in (c.owner_id, a.shared_by, a.assigned_by)))
from contact_access a
join contact c on c.id = a.contact_id
join app_user u on u.id = a.user_id
join organization org on org.id = u.organization_id
left join app_user s on s.id = a.shared_by
left join app_user t on t.id = a.assigned_by
where a.contact_id = :contact
  and (c.organization_id = :org or u.organization_id = :org or a.owner or a.assigned or a.shared_by = :viewer)
order by a.shared_at, u.id;
select count(*) from app_user u where u.active and u.id in (
  select a.user_id from contact_access a where a.contact_id = :contact
  union
  select s.id from contact c join app_user s on s.organization_id = c.organization_id and s.role = 'ADMIN'
    and s.id <> c.owner_id where c.id = :contact
  union
  select h.user_id from contact c join team_member t on t.user_id = c.owner_id
  join team_member h on h.team_id = t.team_id and h.manager and h.user_id <> c.owner_id where c.id = :contact);
