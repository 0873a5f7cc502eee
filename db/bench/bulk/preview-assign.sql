-- plan: the contacts by key
with fact as materialized ({fact}),
decided as materialized ({assign-decided}),
said (what, who, contacts) as (
  {assign-said})
{told};

-- plan: the target's own rows hashed
with fact as materialized ({fact}),
decided as materialized ({assign-decided}),
t as materialized (select contact_id from contact_access where user_id = :target),
said (what, who, contacts) as (
  {assign-said-hashed})
{told};
