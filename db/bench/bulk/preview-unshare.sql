-- plan: the contacts by key
with fact as materialized ({fact}),
decided as materialized ({unshare-decided}),
said (what, who, contacts) as (
  {unshare-said})
{told};

-- plan: the target's own rows hashed
with fact as materialized ({fact}),
t as materialized (
  select contact_id, assigned, shared from contact_access where user_id = :target),
decided as materialized ({unshare-decided-hashed}),
said (what, who, contacts) as (
  {unshare-said})
{told};
