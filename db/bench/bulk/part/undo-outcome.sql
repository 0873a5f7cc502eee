case when f.owner_id is null or f.seen is null then 3 when t.shared is not true then 2
            when (f.own or f.assigned or f.supervised or {target-supervised}) and ({undo-own} or f.supervised)
              and not f.moved and not f.merged and t.shared_op = :origin then 1 else 3 end as outcome,
       case when f.owner_id is null or f.seen is null then '1' when t.shared is not true then ''
            else ltrim(case when f.own or f.assigned or f.supervised or {target-supervised} then '' else ' 3' end
                 || case when {undo-own} or f.supervised then '' else ' 22' end
                 || case when f.moved then ' 23' else '' end || case when f.merged then ' 24' else '' end
                 || case when (f.own or f.assigned or f.supervised or {target-supervised}) and t.shared_op is distinct from :origin
                         then ' 25' else '' end) end as reasons
