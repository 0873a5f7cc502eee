insert into contact_access (contact_id, user_id, shared, shared_by, shared_at, shared_op, assigned, assigned_by,
                            assigned_at, assigned_op, own_activity_at, archived, created_at, sort_name, search_text)
select s.id, h.user_id, h.shared, h.shared_by, h.shared_at, h.shared_op, x.user_id is not null, x.assigned_by,
       x.assigned_at, x.assigned_op, h.own_activity_at, s.archived and d.archived, s.created_at, s.sort_name, s.search_text
from held h
join contact s on s.id = :survivor
join contact d on d.id = :other
left join (select user_id, assigned_by, assigned_at, assigned_op from contact_access
           where contact_id = any(cast(:both as bigint[])) and user_id = :assignee and assigned
           order by assigned_at fetch first 1 row only) x on x.user_id = h.user_id
on conflict (contact_id, user_id) do update set shared = excluded.shared, shared_by = excluded.shared_by,
  shared_at = excluded.shared_at, shared_op = excluded.shared_op, assigned = excluded.assigned,
  assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at, assigned_op = excluded.assigned_op,
  own_activity_at = excluded.own_activity_at, archived = excluded.archived
