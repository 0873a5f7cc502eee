-- plan: the contacts by key
with fact as materialized ({fact}),
decided as materialized ({archive-decided}),
said (what, who, contacts) as (
  {archive-said})
{told};

-- plan (own): the actor's own rows hashed, the contact only where it is another's
with mine as materialized (select contact_id, owner, assigned, archived from contact_access where user_id = :actor),
decided as materialized (
  select s.id, case when m.owner then :actor else c.owner_id end as owner_id,
         case when m.contact_id is null then 3 when m.archived then 2
              when (m.owner or m.assigned)
                and (m.owner or c.owner_id not in (select id from app_user where organization_id = :org and not active))
                then 1 else 3 end as outcome
  from unnest({ids}) as s (id)
  left join mine m on m.contact_id = s.id
  left join contact c on not m.owner and c.id = s.id),
said (what, who, contacts) as (
  {archive-said})
{told};
