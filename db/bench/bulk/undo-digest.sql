-- plan: what is there now beside what every operation leaves
select 'undo', count(*), sum(hashtextextended(format('%s %s %s %s %s %s %s', o.actor_id, o.origin_kind, o.filter,
         cardinality(o.contacts), c.no, c.undoes_op = o.origin_id, c.undoes_no), 0))
from operation o left join operation_change c on c.operation_id = o.id where o.id = :op
union all
select 'contacts', cardinality(o.contacts), sum(hashtextextended(format('%s %s', w.n, w.id), 0))
from operation o cross join unnest(o.contacts) with ordinality as w (id, n) where o.id = :op group by o.contacts
union all
select 'made by', count(*), sum(hashtextextended(format('%s %s', a.contact_id, a.shared_op = o.origin_id), 0))
from operation o join contact_access a on a.contact_id = any(o.contacts) and a.user_id = :target where o.id = :op;
