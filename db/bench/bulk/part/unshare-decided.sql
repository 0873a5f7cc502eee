select f.*, t.assigned_by, t.assigned_at, t.shared_by, t.shared_at, coalesce(t.assigned, false) as stays,
       case when f.owner_id is null or f.seen is null or not f.matching then 3 when t.shared is not true then 2
            when f.own or f.assigned or f.supervised or {target-supervised} then 1 else 3 end as outcome,
       case when f.owner_id is null or f.seen is null then '1' when not f.matching then '2' when t.shared is not true then ''
            when f.own or f.assigned or f.supervised or {target-supervised} then '' else '3' end as reasons
from fact f left join contact_access t on t.contact_id = f.id and t.user_id = :target
where exists (select from app_user where id = :actor and active)
