-- What a dry run compares is made anew by the next one: no log of it is kept, and the comparison reads all of it at once.
drop index if exists import_key_hash;
drop index if exists import_known_hash;
alter table import_key set unlogged;
alter table import_known set unlogged;
-- each row is changed once or twice after it was copied: in the same page, its indexes stay as they are
alter table import_row set (fillfactor = 65);
-- few rows have a leader
drop index if exists import_row_leader;
create index import_row_leader on import_row (check_id, leader) where leader is not null;
