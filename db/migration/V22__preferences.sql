-- What people say of themselves and choose for their screen.
alter table app_user add column phone varchar(40);
alter table app_user add column density varchar(12) not null default 'COMPACT' check (density in ('COMPACT', 'ROOMY'));
alter table app_user add column date_style varchar(20) not null default 'ENGLISH'
    check (date_style in ('ENGLISH', 'SPANISH', 'INTERNATIONAL'));
