-- A fragment of name, e-mail or phone number.
-- plan: all that the person sees
select count(*) from {listed} v where v.archived = false and v.search_text like :pattern;
