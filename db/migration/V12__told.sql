-- A message knows the one contact that it is about, so that its sentence can name it, and can tell of a task that
-- somebody was given, which is no operation (R47).
alter table message alter column operation_id drop not null;
alter table message add column contact_id bigint;
alter table message add column task_id bigint;
alter table message add column actor_id bigint references app_user;
alter table message add constraint message_of_operation_or_task
    check ((operation_id is null) = (task_id is not null and actor_id is not null and contact_id is not null));
