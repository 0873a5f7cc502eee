-- plan: in their order
select cardinality(contacts) || ' ' || md5(cast(array(select unnest(contacts) order by 1) as text))
from operation where id = :op and state = 'DRAFT' and actor_id is not null and selected = cardinality(contacts);
