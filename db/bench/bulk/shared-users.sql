-- plan: by key
with holding as materialized (
  {holding})
select u.id, u.organization_id <> :org as partner, h.contacts, u.first_name, u.last_name, u.title, g.name
from holding h join app_user u on u.id = h.user_id and u.active and u.id <> :actor
join organization g on g.id = u.organization_id
order by h.contacts desc, u.sort_name, u.id;

-- plan (own): the rows of each contact once
with holding as materialized (
  {holding-grouped})
select u.id, u.organization_id <> :org as partner, h.contacts, u.first_name, u.last_name, u.title, g.name
from holding h join app_user u on u.id = h.user_id and u.active and u.id <> :actor
join organization g on g.id = u.organization_id
order by h.contacts desc, u.sort_name, u.id;
