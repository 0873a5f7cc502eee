select f.*,
       case when f.owner_id is null or f.seen is null or not f.matching then 3 when f.archived then 2
            when (f.own or f.assigned) and not f.left_behind then 1 else 3 end as outcome,
       case when f.owner_id is null or f.seen is null then '1' when not f.matching then '2' when f.archived then ''
            else ltrim(case when f.own or f.assigned then '' when {shared-with-actor} then ' 3' else ' 5' end
                 || case when f.left_behind then ' 8' else '' end) end as reasons
from fact f
where exists (select from app_user where id = :actor and active)
