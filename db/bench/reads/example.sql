-- Not measured: what a person may look for.
-- plan: a sample of what the search looks in; who owns most of what the person sees and does not own
select v.id, v.search_text from {seen} v where v.archived = false
order by hashint8(v.id), v.id limit 2000;
select v.owner_id, count(*) from {seen} v where v.archived = false and v.owner_id <> :viewer
group by v.owner_id order by count(*) desc, v.owner_id limit 1;
