-- What runs by itself from time to time, such as the purge of deleted contacts: when it is due, which instance of the
-- application has taken it, and how its last run ended. Written by the scheduler alone.
create table job (
    task_name            varchar(100) not null,
    task_instance        varchar(100) not null,
    task_data            bytea,
    execution_time       timestamp with time zone,
    priority             smallint,
    picked               boolean      not null,
    picked_by            varchar(250),
    last_heartbeat       timestamp with time zone,
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures integer,
    -- two instances that want the same job: the later one finds another version
    version              bigint       not null,
    constraint job_key primary key (task_name, task_instance)
);
create index job_due on job (execution_time);
create index job_heartbeat on job (last_heartbeat);
