-- plan: of one person two that differ in what is picked, assigned to different people where there are such
select s.id, d.id, coalesce(s.assignee_id, d.assignee_id, 0)
from contact s join contact d on d.owner_id = s.owner_id and d.id <> s.id
where s.owner_id = :actor and s.email_valid and s.cell_phone ~ '^.1612[2-9]' and s.home_phone = ''
  and s.street <> d.street and s.lead_source_id <> d.lead_source_id
order by s.archived or d.archived, s.assignee_id <> d.assignee_id desc nulls last, s.id, d.id fetch first 1 row only;
