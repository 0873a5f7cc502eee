-- A fragment of name, e-mail or phone number.
-- plan: all that the person sees
select count(*) from {listed} v where v.archived = false and v.search_text like :pattern;
-- plan: all that the person sees, searched without a pattern
select count(*) from {listed} v where v.archived = false and strpos(v.search_text, :text) > 0;
