-- plan: all that the person sees
select count(*) from {listed} v where v.archived = false and v.created_at >= :from and v.created_at < :to;
