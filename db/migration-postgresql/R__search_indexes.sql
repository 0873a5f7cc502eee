-- Trigram indexes make "contains" searches of people quick. Where the extension is missing or may not be created, the
-- search works without them, and the start goes on. Contacts are searched in one's own rows, see R__bulk_work.sql.
do $$
begin
    create extension if not exists pg_trgm;
    create index if not exists app_user_search_name on app_user using gin (search_name gin_trgm_ops);
exception
    when others then
        raise notice 'No trigram indexes, the search works without them: %', sqlerrm;
end
$$;
