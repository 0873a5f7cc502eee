-- What a dry run compares is made anew by the next one: no log of it is kept, and the comparison reads all of it at once.
drop index if exists import_key_hash;
drop index if exists import_known_hash;
alter table import_key set unlogged;
alter table import_known set unlogged;
