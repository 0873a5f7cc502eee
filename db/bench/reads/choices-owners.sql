-- Whose contacts the person sees, archived ones too.
-- plan: the owners of all of them
with owners as materialized (select distinct v.owner_id from {seen} v)
select o.id, o.first_name, o.last_name, org.name
from owners w join app_user o on o.id = w.owner_id join organization org on org.id = o.organization_id
order by o.sort_name, o.id;
-- plan (own): from the owners' rows of the same contacts
with owners as materialized (
  select distinct x.user_id from contact_access m
  join contact_access x on x.contact_id = m.contact_id and x.owner where m.user_id = :viewer)
select o.id, o.first_name, o.last_name, org.name
from owners w join app_user o on o.id = w.user_id join organization org on org.id = o.organization_id
order by o.sort_name, o.id;
-- plan (team): the members who own anything, and the owners of the person's rows
with owners as materialized (
  select t.id from unnest(cast(:team as bigint[])) as t (id)
  where exists (select 1 from contact c where c.owner_id = t.id)
  union
  select c.owner_id from contact_access m join contact c on c.id = m.contact_id where m.user_id = :viewer)
select o.id, o.first_name, o.last_name, org.name
from owners w join app_user o on o.id = w.id join organization org on org.id = o.organization_id
order by o.sort_name, o.id;
-- plan (admin): the members who own anything, and the owners of the person's rows
with owners as materialized (
  select u.id from app_user u
  where u.organization_id = :org and exists (select 1 from contact c where c.owner_id = u.id)
  union
  select c.owner_id from contact_access m join contact c on c.id = m.contact_id where m.user_id = :viewer)
select o.id, o.first_name, o.last_name, org.name
from owners w join app_user o on o.id = w.id join organization org on org.id = o.organization_id
order by o.sort_name, o.id;
-- plan (own): the owners of all, looked up in the order in which they lie
with owners as materialized (
  select distinct c.owner_id from contact c
  where c.id = any(array(select m.contact_id from contact_access m where m.user_id = :viewer)))
select o.id, o.first_name, o.last_name, org.name
from owners w join app_user o on o.id = w.owner_id join organization org on org.id = o.organization_id
order by o.sort_name, o.id;
