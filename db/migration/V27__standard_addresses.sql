-- The address as the postal service writes it, only where that is sure (R34); imports compare by it (R32).
-- standard_by: who judged it, also where nobody is sure and the rest is empty; null before anybody did.
alter table contact add column standard_street varchar(300) not null default '';
alter table contact add column standard_city varchar(120) not null default '';
alter table contact add column standard_state varchar(2) not null default '';
alter table contact add column standard_zip varchar(10) not null default '';
alter table contact add column standard_by smallint;
alter table contact add column standard_at timestamp with time zone;

alter table deleted_contact add column standard_street varchar(300) not null default '';
alter table deleted_contact add column standard_city varchar(120) not null default '';
alter table deleted_contact add column standard_state varchar(2) not null default '';
alter table deleted_contact add column standard_zip varchar(10) not null default '';
alter table deleted_contact add column standard_by smallint;
alter table deleted_contact add column standard_at timestamp with time zone;
