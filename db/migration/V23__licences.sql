-- Contacts left out of a working set before it is submitted, which can be put back.
alter table operation add column left_out bigint array;

-- When somebody signed in last, beyond the day on which the row of that sign-in is purged.
alter table app_user add column last_sign_in_at timestamp with time zone;
update app_user set last_sign_in_at = (select max(s.created_at) from sign_in s where s.user_id = app_user.id);
