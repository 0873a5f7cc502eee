-- The permission "Restore consent" (R35): nobody has it until an administrator gives it, and nobody but an administrator.
alter table app_user add column can_restore_consent boolean default false not null;
alter table app_user add constraint restore_consent_of_administrators check (role = 'ADMIN' or not can_restore_consent);
