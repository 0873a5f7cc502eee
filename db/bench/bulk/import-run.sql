-- plan: the file as a table, compared by joins; run
{import-found};
-- keep one: op
insert into operation (actor_id, state, kind, opened_at, submitted_at, finished_at, selected, attempted, contacts)
select :owner, 'FINISHED', 'IMPORT', now(), now(), now(), count(*), count(*), '{}' from found_row returning id;
with made as (
  insert into contact (organization_id, owner_id, owner_since, first_name, last_name, email, cell_phone, street, city, state,
    zip, created_at, created_by, updated_at, updated_by, last_activity_at, email_valid, sort_name, search_text)
  select :org, :owner, now(), f, l, e, phone, street, city, state, zip, now(), :owner, now(), :owner, now(), true, sort_name,
         search_text
  from found_row where outcome = 1 order by no
  returning id, created_at, sort_name, search_text),
own as (
  insert into contact_access (contact_id, user_id, owner, archived, created_at, sort_name, search_text)
  select id, :owner, true, false, created_at, sort_name, search_text from made),
item as (
  insert into operation_item (operation_id, change_no, contact_id, outcome, reasons, as_owner, before_owner)
  select :op, 0, id, 1, '', false, :owner from made)
insert into import_change (operation_id, contact_id, no, created, version, before_data, after_data)
select :op, id, 0, true, 0, '', '' from made;
insert into import_change (operation_id, contact_id, no, created, version, before_data, after_data)
select :op, c.id, r.no, false, c.version + 1, json_build_object('CITY', c.city)::text,
       json_build_object('CITY', r.city)::text
from found_row r join contact c on c.id = r.contact_id where r.outcome = 2;
insert into contact_edit (contact_id, user_id, at, version, field, old_value, new_value)
select c.id, :owner, now(), c.version + 1, 'CITY', c.city, r.city
from found_row r join contact c on c.id = r.contact_id where r.outcome = 2;
insert into operation_item (operation_id, change_no, contact_id, outcome, reasons, as_owner, before_owner)
select :op, 0, r.contact_id, case when r.outcome = 2 then 1 else 2 end, '', false, :owner
from found_row r where r.outcome in (2, 3);
update contact c set city = r.city, updated_at = now(), updated_by = :owner, last_activity_at = now(),
  version = version + 1
from found_row r where r.outcome = 2 and c.id = r.contact_id;
select outcome, count(*) from found_row group by outcome;
