-- A value of the field history that was of another record, which is no longer merged into this one: it is not kept (R4).
alter table contact_edit alter column old_value drop not null;
alter table contact_edit alter column new_value drop not null;

-- the edits that a merge made itself, of merges that can be undone
insert into merge_moved (operation_id, kind, row_id, contact_id)
select r.operation_id, 7, e.id, e.contact_id
from merge_record r
join operation o on o.id = r.operation_id
join contact_edit e on e.contact_id = r.id and e.at = o.submitted_at
where r.stage = 2;
