-- plan: the contacts by key
with fact as materialized ({fact}),
decided as materialized ({owner-decided}),
said (what, who, contacts) as (
  {owner-said})
{told};
with fact as materialized ({fact}),
decided as materialized ({owner-decided})
{owner-groups} order by g.name_key;

-- plan: one statement, all rows of the contacts once
with fact as materialized ({fact}),
decided as materialized ({owner-decided}),
related as materialized (
  select d.id, d.owner_id, a.user_id, a.owner from decided d join contact_access a on a.contact_id = d.id
  where d.outcome = 1),
groups as materialized ({owner-groups}),
said (what, who, contacts) as (
  {owner-said-related}
  union all
  select 'group: ' || name, null, 1 from groups)
{told};
