case when f.owner_id is null or f.seen is null then 3 when t.shared is not true then 2
            when (f.own or f.assigned or f.supervised or {target-supervised}) and ({undo-own} or f.supervised)
              and not f.moved and not f.merged and t.shared_op = :origin then 1 else 3 end as outcome,
       case when f.owner_id is null or f.seen is null then 1 when t.shared is not true then 0
            else case when f.own or f.assigned or f.supervised or {target-supervised}
                      then case when t.shared_op = :origin then 0 else 16777216 end else 4 end
                 + case when {undo-own} or f.supervised then 0 else 2097152 end
                 + case when f.moved then 4194304 else 0 end + case when f.merged then 8388608 else 0 end end as reasons
