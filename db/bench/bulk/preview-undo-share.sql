-- plan: the contacts by key, the draft with them
with opened as ({undo-open}),
fact as materialized ({undo-fact}),
decided as materialized ({undo-decided}),
said (what, who, contacts) as (
  {unshare-said}
  union all
  {undo-said})
{told};

-- plan: the draft first, the target's own rows hashed
{undo-open};
with fact as materialized ({undo-fact}),
t as materialized (
  select contact_id, assigned, assigned_by, assigned_at, shared, shared_by, shared_at, shared_op
  from contact_access where user_id = :target),
decided as materialized ({undo-decided-hashed}),
said (what, who, contacts) as (
  {unshare-said}
  union all
  {undo-said})
{told};
