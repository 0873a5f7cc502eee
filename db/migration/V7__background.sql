-- Operations that outlive a click, a sign-out and an instance; and those that take back or repeat an earlier one.

-- how many contacts of the working set, in the order of their ids, have been attempted: moved on by the transaction that
-- attempts them, so that whoever goes on after a crash goes on exactly there
alter table operation add column attempted integer not null default 0;
-- it ended before its end: by its person, or because it could not go on
alter table operation add column stopped boolean not null default false;
-- the instance of the application that runs it, until when it may, and how often it was taken without getting further
alter table operation add column runner varchar(40);
alter table operation add column lease_until timestamp with time zone;
alter table operation add column takings smallint not null default 0;
-- the operation that it takes back (UNDO), repeats for what failed (RETRY) or hands back
alter table operation add column origin_id bigint references operation;
alter table operation add column origin_kind varchar(10) check (origin_kind in ('UNDO', 'RETRY', 'HAND_BACK'));
create index operation_lease on operation (lease_until);
create index operation_origin on operation (origin_id);

-- what was running when the application was last stopped has come to its end
update operation set state = 'FINISHED', finished_at = submitted_at, stopped = true,
       done = (select count(*) from operation_item i where i.operation_id = operation.id and i.outcome = 1),
       unchanged = (select count(*) from operation_item i where i.operation_id = operation.id and i.outcome = 2),
       refused = (select count(*) from operation_item i where i.operation_id = operation.id and i.outcome = 3),
       failed = (select count(*) from operation_item i where i.operation_id = operation.id and i.outcome = 4)
where state = 'RUNNING';
update operation set attempted = selected where state = 'FINISHED' and not stopped;
update operation set attempted = (select count(distinct i.contact_id) from operation_item i
                                  where i.operation_id = operation.id)
where state = 'FINISHED' and stopped;

-- Who asked a running operation to stop; a table of its own, since the operation's row is locked while a chunk is done.
create table operation_stop (
    operation_id bigint not null primary key,
    asked_by     bigint not null,
    asked_at     timestamp with time zone not null
);

-- What a change takes back: the change of an earlier operation, on the contacts on which it was done.
alter table operation_change add column undoes_op bigint;
alter table operation_change add column undoes_no smallint;

-- What a contact had before and the rest of the item does not say: why it was archived.
alter table operation_item add column before_detail varchar(40);
