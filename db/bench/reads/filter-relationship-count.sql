-- let condition: case when v.mine then 0 when v.assigned then 1 when v.shared then 2 else 3 end = :relationship
-- plan: all of the person's
{gathered-count}
-- plan (own): the person's rows of that kind
select count(*) from contact_access m
where m.user_id = :viewer and m.archived = false
  and case when m.owner then 0 when m.assigned then 1 when m.shared then 2 else 3 end = :relationship;
-- plan (team, admin): all in scope less the person's rows in it, if that is what is asked
select case when :relationship = 3 then
         (select count(*) from contact c where {scope} and c.archived = false)
       - (select count(*) from contact_access m join contact c on c.id = m.contact_id
          where m.user_id = :viewer and m.archived = false and {scope}) end;
