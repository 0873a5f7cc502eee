-- What is kept of an import beside its rows, so that nobody has to count or read them again (R31).

-- the headers of the file that was checked; JSON
alter table import_check add column headers varchar(500000) default '' not null;
-- how many of its rows have which outcome, as "1:12 5:3"; empty until they have been counted
alter table import_check add column counts varchar(200) default '' not null;

-- An import of what is left of one that was stopped: which, and how many rows of the file it leaves out.
alter table import_job add column rest_of bigint;
alter table import_job add column skipped integer default 0 not null;
create index import_job_rest on import_job (rest_of);

-- The groups of owners that new contacts were put into by their lead source (R33), and how many.
create table import_group (
    operation_id bigint       not null,
    owner_id     bigint       not null references app_user,
    name         varchar(120) not null,
    contacts     integer      not null,
    constraint import_group_key primary key (operation_id, owner_id, name)
);
