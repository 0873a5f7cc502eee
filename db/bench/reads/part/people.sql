-- keep: people
select u.id, u.first_name, u.last_name, u.email, u.title, u.active, o.id, o.name
from app_user u join organization o on o.id = u.organization_id
where u.search_name like :pattern and u.id <> :viewer
  and (u.organization_id = :org
       or u.id in (select p.agent_id from partnership p
                   where p.lo_id = :viewer and p.status <> 'INVITED' and p.delivery is null)
       or u.id in (select p.lo_id from partnership p
                   where p.agent_id = :viewer and p.status <> 'INVITED' and p.delivery is null))
order by u.sort_name, u.id limit 5;
-- which of them own a contact that the person sees
select u.id from unnest(cast(:people as bigint[])) as u (id)
where exists (select 1 from contact f where f.owner_id = u.id and {sight});
