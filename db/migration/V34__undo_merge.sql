-- What merges took and from where, for as long as they can be undone (R19): a row of each record as it was, of everybody's
-- access to it, its places in groups and on loans, its external ids. The stage says of which moment: 1 a record that was
-- merged away, 2 the survivor before, 3 the survivor after. Whatever happens later is told from what the merge did by
-- comparing with that.
create table merge_record as (
    select cast(0 as bigint) as operation_id, cast(0 as smallint) as stage, c.* from contact c
) with no data;
create unique index merge_record_key on merge_record (operation_id, stage, id);
create index merge_record_contact on merge_record (id, stage);

create table merge_access (
    operation_id    bigint   not null,
    stage           smallint not null,
    contact_id      bigint   not null,
    user_id         bigint   not null,
    assigned        boolean  not null,
    shared          boolean  not null,
    assigned_by     bigint,
    assigned_at     timestamp with time zone,
    assigned_op     bigint,
    shared_by       bigint,
    shared_at       timestamp with time zone,
    shared_op       bigint,
    also_shared_by  bigint,
    also_shared_at  timestamp with time zone,
    also_shared_op  bigint,
    own_activity_at timestamp with time zone,
    constraint merge_access_key primary key (operation_id, stage, contact_id, user_id)
);

create table merge_group (
    operation_id bigint   not null,
    stage        smallint not null,
    contact_id   bigint   not null,
    group_id     bigint   not null,
    added_at     timestamp with time zone not null,
    constraint merge_group_key primary key (operation_id, stage, contact_id, group_id)
);

create table merge_loan (
    operation_id bigint      not null,
    stage        smallint    not null,
    contact_id   bigint      not null,
    loan_number  varchar(40) not null,
    role         varchar(40) not null,
    constraint merge_loan_key primary key (operation_id, stage, contact_id, loan_number)
);

create table merge_external_id (
    operation_id bigint       not null,
    stage        smallint     not null,
    contact_id   bigint       not null,
    source       varchar(80)  not null,
    source_key   varchar(80)  not null,
    external_id  varchar(120) not null,
    constraint merge_external_id_key primary key (operation_id, stage, contact_id, source_key, external_id)
);

-- Rows that a merge moved to the survivor: notes, tasks, activity, edits, links to what was merged away before.
create table merge_moved (
    operation_id bigint   not null,
    kind         smallint not null,
    row_id       bigint   not null,
    -- where it came from
    contact_id   bigint   not null,
    constraint merge_moved_key primary key (operation_id, kind, row_id)
);
