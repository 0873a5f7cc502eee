-- plan: counted as they are read
with owners as materialized (
  select owner_id, count(*) as contacts from ({known-only}) f
  where (own or supervised) and not on_loan and not left_behind group by owner_id)
select u.id, o.contacts, u.first_name, u.last_name, u.title, g.name
from owners o join app_user u on u.id = o.owner_id join organization g on g.id = u.organization_id
order by o.contacts desc, u.id;

-- plan: only what is needed of the contact
with owners as materialized (
  select c.owner_id, count(*) as contacts from contact c
  where c.id = any({ids}) and not c.on_loan and (c.owner_id = :actor or {supervised})
    and c.owner_id not in (select id from app_user where organization_id = :org and not active)
  group by c.owner_id)
select u.id, o.contacts, u.first_name, u.last_name, u.title, g.name
from owners o join app_user u on u.id = o.owner_id join organization g on g.id = u.organization_id
order by o.contacts desc, u.id;
