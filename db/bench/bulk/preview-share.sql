-- plan: the contacts by key
with fact as materialized ({fact}),
decided as materialized ({share-decided}),
said (what, who, contacts) as (
  {share-said})
{told};

-- plan: the target's own rows hashed
with fact as materialized ({fact}),
t as materialized (
  select contact_id, owner, shared from contact_access where user_id = :target),
decided as materialized ({share-decided-hashed}),
said (what, who, contacts) as (
  {share-said})
{told};
