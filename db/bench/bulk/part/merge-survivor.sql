update contact s
set street = d.street, lead_source_id = d.lead_source_id, updated_at = now(), updated_by = :actor,
    last_activity_at = now(), version = s.version + 2, assignee_id = nullif(:assignee, 0), on_loan = s.on_loan or d.on_loan,
    archived = s.archived and d.archived, archive_reason = case when d.archived then s.archive_reason end,
    archived_at = case when d.archived then s.archived_at end, archived_by = case when d.archived then s.archived_by end,
    archived_op = case when d.archived then s.archived_op end
from contact d where s.id = :survivor and d.id = :other
