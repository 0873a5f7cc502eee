select f.*,
       case when f.owner_id is null or f.seen is null or not f.matching then 3 when f.owner_id = :target then 2
            when not (f.own or f.supervised) or f.left_behind or f.on_loan then 3 else 1 end as outcome,
       case when f.owner_id is null or f.seen is null then '1' when not f.matching then '2' when f.owner_id = :target then ''
            else ltrim(case when f.own or f.supervised then '' else ' 7' end || case when f.left_behind then ' 8' else '' end
                 || case when f.on_loan then ' 21' else '' end) end as reasons
from fact f
where {may-own}
