-- The line for newcomers above the foot of the contact list stays until its reader has dismissed it.
alter table app_user add column newcomer boolean default true not null;
