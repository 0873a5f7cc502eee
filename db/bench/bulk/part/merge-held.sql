select distinct on (user_id) user_id, shared or user_id <> :assignee as shared,
  case when shared then shared_by when user_id <> :assignee then assigned_by end as shared_by,
  case when shared then shared_at when user_id <> :assignee then assigned_at end as shared_at,
  case when shared then shared_op when user_id <> :assignee then assigned_op end as shared_op,
  max(own_activity_at) over (partition by user_id) as own_activity_at
from contact_access a where contact_id = any(cast(:both as bigint[])) and not owner
order by user_id, a.shared desc, case when shared then shared_at else assigned_at end
