-- plan: most are shared
insert into contact_access (contact_id, user_id, shared, shared_by, shared_at, archived, created_at, sort_name, search_text)
select id, :target, true, owner_id, now() - interval '1 day', archived, created_at, sort_name, search_text
from contact where id = any(cast(:ids as bigint[])) and owner_id <> :target and id % 7 > 0
on conflict (contact_id, user_id) do nothing;
