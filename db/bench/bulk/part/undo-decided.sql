select f.*, t.assigned_by, t.assigned_at, t.shared_by, t.shared_at, coalesce(t.assigned, false) as stays,
       {undo-outcome}
from fact f left join contact_access t on t.contact_id = f.id and t.user_id = :target
where exists (select from app_user where id = :actor and active)
