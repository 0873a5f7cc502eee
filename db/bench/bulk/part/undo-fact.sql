select {known},
       s.before_owner <> c.owner_id or c.owner_since > (select submitted_at from operation where id = :origin) as moved,
       exists (select from contact_merge g join operation o on o.id = :origin
               where g.survivor_id = s.id and g.merged_at >= o.submitted_at) as merged
from (select contact_id as id, before_owner from operation_item
      where operation_id = :origin and change_no = 0 and outcome = 1) s
left join contact c on c.id = s.id
