-- A partner who is the assignee may share a contact with somebody who has a share already that the partner may not know
-- of (R6a). To the partner it is a share like any other, theirs to end; what is there already stays as it is.
alter table contact_access add column also_shared_by bigint;
alter table contact_access add column also_shared_at timestamp with time zone;
alter table contact_access add column also_shared_op bigint;
