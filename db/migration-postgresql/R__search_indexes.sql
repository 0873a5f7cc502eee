-- Trigram indexes make "contains" searches quick. Where the extension is missing or may not be created, the search
-- works without them, and the start goes on.
do $$
begin
    create extension if not exists pg_trgm;
    create index if not exists contact_search_text on contact using gin (search_text gin_trgm_ops);
    create index if not exists app_user_search_name on app_user using gin (search_name gin_trgm_ops);
exception
    when others then
        raise notice 'No trigram indexes, the search works without them: %', sqlerrm;
end
$$;
