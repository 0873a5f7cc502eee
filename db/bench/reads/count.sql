-- How many contacts that are not archived.
-- plan (own): the person's rows from an index alone
select count(*) from contact_access m where m.user_id = :viewer and m.archived = false;
-- plan (team): the members' contacts from an index alone, and the others
select (select count(*) from contact c where c.owner_id = any(:team) and c.archived = false)
     + (select count(*) from contact_access m join contact c on c.id = m.contact_id
        where m.user_id = :viewer and m.archived = false and c.owner_id <> all(:team));
-- plan (admin): the organization's contacts from an index alone, and the others
select (select count(*) from contact c where c.organization_id = :org and c.archived = false)
     + (select count(*) from contact_access m join contact c on c.id = m.contact_id
        where m.user_id = :viewer and m.archived = false and c.organization_id <> :org);
