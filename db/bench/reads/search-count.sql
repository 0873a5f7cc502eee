-- A fragment of name, e-mail or phone number.
-- let condition: v.search_text like :pattern
-- plan: all of the person's
{gathered-count}
-- plan: the trigram index first, then who may see it
with found as materialized (
  select c.id, c.organization_id, c.owner_id from contact c where c.search_text like :pattern and not c.archived)
select count(*) from found f where {sight};
