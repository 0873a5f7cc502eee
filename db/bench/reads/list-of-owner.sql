-- The list filtered by an owner as it is shown: how many there are, the first page, and the owner's name.
-- plan: the owner's contacts in the order of names, as far as the person may see them
select count(*) from contact f where f.owner_id = :owner and f.archived = false and {sight};
with page as materialized (
  select f.id, f.sort_name from contact f
  where f.owner_id = :owner and f.archived = false and {sight}
  order by f.sort_name, f.id limit 50)
{row} order by p.sort_name, p.id;
{shares};
select u.first_name, u.last_name from app_user u where u.id = :owner;
-- plan: the owner's contacts joined with the person's rows; the page in the order of names
select count(*) from (
  select c.id, c.owner_id, c.organization_id from contact c where c.owner_id = :owner and c.archived = false) f
left join (select m.contact_id from contact_access m where m.user_id = :viewer and m.archived = false) r
  on r.contact_id = f.id
where {seen-by};
with page as materialized (
  select f.id, f.sort_name from contact f
  where f.owner_id = :owner and f.archived = false and {sight}
  order by f.sort_name, f.id limit 50)
{row} order by p.sort_name, p.id;
{shares};
select u.first_name, u.last_name from app_user u where u.id = :owner;
