-- plan: by key
with holding as materialized (
  {holding})
select u.id, u.organization_id <> :org as partner,
       (select p.since from active_partner p where p.user_id = :actor and p.partner_id = u.id) as since, {teams} as teams,
       u.first_name, u.last_name, u.title, g.name, h.contacts
from holding h join app_user u on u.id = h.user_id join organization g on g.id = u.organization_id
order by h.contacts desc, u.sort_name, u.id limit 50;

-- plan (own): the rows of each contact once
with holding as materialized (
  {holding-grouped})
select u.id, u.organization_id <> :org as partner,
       (select p.since from active_partner p where p.user_id = :actor and p.partner_id = u.id) as since, {teams} as teams,
       u.first_name, u.last_name, u.title, g.name, h.contacts
from holding h join app_user u on u.id = h.user_id join organization g on g.id = u.organization_id
order by h.contacts desc, u.sort_name, u.id limit 50;
