-- plan: what can be shared is looked for until some is found
with able as materialized (
  select exists (select from ({known-only}) f
                 where (own or assigned or supervised) and not archived and not left_behind) as colleagues,
         exists (select from ({known-only}) f
                 where (own or assigned) and not archived and not left_behind) as partners),
owners as materialized (
  select case when not exists (select from contact x where x.id = any({ids}) and x.owner_id <> o.owner_id)
              then o.owner_id else 0 end as only_owner
  from (select owner_id from contact where id = any({ids}) limit 1) o)
select u.id, u.organization_id <> :org as partner, p.since, {teams} as teams, u.first_name, u.last_name, u.title, g.name
from app_user u
join organization g on g.id = u.organization_id
cross join able cross join owners
left join active_partner p on p.user_id = :actor and p.partner_id = u.id
where u.active and u.id <> :actor and u.id <> owners.only_owner
  and (u.organization_id = :org and able.colleagues and {may-share-at-all}
       or u.organization_id <> :org and p.partner_id is not null and able.partners)
order by u.sort_name, u.id limit 50;

-- plan: colleagues and partners apart
with able as materialized (
  select exists (select from ({known-only}) f
                 where (own or assigned or supervised) and not archived and not left_behind) as colleagues,
         exists (select from ({known-only}) f
                 where (own or assigned) and not archived and not left_behind) as partners),
owners as materialized (
  select case when min(owner_id) = max(owner_id) then min(owner_id) else 0 end as only_owner
  from contact where id = any({ids})),
page as materialized (
  select * from (
    select u.id, u.sort_name, u.organization_id, u.first_name, u.last_name, u.title from app_user u cross join able
    where u.organization_id = :org and u.active and able.colleagues and {may-share-at-all}
    union all
    select u.id, u.sort_name, u.organization_id, u.first_name, u.last_name, u.title
    from active_partner p join app_user u on u.id = p.partner_id and u.organization_id <> :org cross join able
    where p.user_id = :actor and u.active and able.partners) u
  where u.id <> :actor and u.id <> (select only_owner from owners)
  order by u.sort_name, u.id limit 50)
select u.id, u.organization_id <> :org as partner,
       (select p.since from active_partner p where p.user_id = :actor and p.partner_id = u.id) as since, {teams} as teams,
       u.first_name, u.last_name, u.title, g.name
from page u join organization g on g.id = u.organization_id
order by u.sort_name, u.id;
