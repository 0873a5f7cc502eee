-- plan: a table for the file
create temporary table raw_row (
    no integer generated always as identity, f text, l text, e text, p text, street text, city text, state text, zip text)
on commit drop;
create temporary table found_row (
    no integer, f text, l text, e text, p text, street text, city text, state text, zip text, leader integer,
    contact_id bigint, outcome integer, sort_name bytea, search_text text, phone text)
on commit drop;
