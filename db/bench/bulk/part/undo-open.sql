insert into operation (actor_id, state, opened_at, selected, contacts, origin_id, origin_kind)
select :actor, 'DRAFT', now(), cardinality(w.ids), w.ids, :origin, 'UNDO'
from (select array(select contact_id from operation_item
                   where operation_id = :origin and change_no = 0 and outcome = 1 order by contact_id) as ids) w
