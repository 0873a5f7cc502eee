select f.*, t.contact_id is not null as related,
       case when f.owner_id is null or f.seen is null then 3 when not f.matching then 3 when t.owner or t.shared then 2
            when not (f.own or f.assigned or f.supervised) or f.left_behind or f.archived then 3 else 1 end as outcome,
       case when f.owner_id is null or f.seen is null then '1' when not f.matching then '2' when t.owner or t.shared then ''
            else ltrim(case when f.own or f.assigned or f.supervised then '' else ' 3' end
                 || case when f.left_behind then ' 8' else '' end || case when f.archived then ' 9' else '' end) end as reasons
from fact f left join contact_access t on t.contact_id = f.id and t.user_id = :target
where {may-share}
