-- let condition: case when v.mine then 0 when v.assigned then 1 when v.shared then 2 else 3 end = :relationship
-- plan: all of the person's
{gathered-count}
-- plan (own): the person's rows of that kind
select count(*) from contact_access m
where m.user_id = :viewer and m.archived = false
  and case when m.owner then 0 when m.assigned then 1 when m.shared then 2 else 3 end = :relationship;
