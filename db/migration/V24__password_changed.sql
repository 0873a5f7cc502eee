-- when the password was changed last: what was sent before it brings no link to choose another one (R51)
alter table app_user add column password_changed_at timestamp with time zone;
