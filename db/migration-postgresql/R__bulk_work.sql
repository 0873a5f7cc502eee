-- The list, its count and the search of a person are read from one index of their own rows alone, whatever the size of
-- the book; an administrator's from the organization's. An index of all contacts' trigrams took ten times as long to
-- keep as the change of owner itself.
drop index if exists contact_search_text;
drop index if exists access_by_name;
create index access_by_name on contact_access (user_id, archived, sort_name, contact_id)
    include (created_at, owner, assigned, shared, search_text);
drop index if exists contact_organization;
create index contact_organization on contact (organization_id, archived, sort_name, id)
    include (owner_id, created_at, search_text);

-- Room for an update to stay on its page, where no index has to be touched: the last activity of a contact.
alter table contact set (fillfactor = 85);

-- Compressing the working set takes longer than writing it.
alter table operation alter column contacts set storage external;
