update operation o
set state = 'FINISHED', kind = :kind, submitted_at = now(), finished_at = now(), done = n.done, unchanged = n.unchanged,
    refused = n.refused
from (select count(*) filter (where outcome = 1) as done, count(*) filter (where outcome = 2) as unchanged,
             count(*) filter (where outcome = 3) as refused from decided) n
where o.id = :op and o.state = 'DRAFT'
