-- let condition: v.created_at >= :from and v.created_at < :to
-- plan: all of the person's
{gathered-count}
-- plan (own): the days from the index by creation
select count(*) from contact_access m
where m.user_id = :viewer and m.archived = false and m.created_at >= :from and m.created_at < :to;
