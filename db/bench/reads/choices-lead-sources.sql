-- The lead sources of the contacts that the person sees, archived ones too.
-- plan: the sources of all of them
with sources as materialized (select distinct v.lead_source_id from {seen} v)
select l.id, l.name from sources s join lead_source l on l.id = s.lead_source_id order by l.sort_name, l.id;
-- plan (own): the sources of all, looked up in the order in which they lie
with sources as materialized (
  select distinct c.lead_source_id from contact c
  where c.id = any(array(select m.contact_id from contact_access m where m.user_id = :viewer)))
select l.id, l.name from sources s join lead_source l on l.id = s.lead_source_id order by l.sort_name, l.id;
-- plan (team, admin): those of the organization until a contact in scope is found, and those of the person's rows
with sources as materialized (
  select l.id from lead_source l where l.organization_id = :org
    and exists (select 1 from contact c where c.lead_source_id = l.id and {scope})
  union
  select c.lead_source_id from contact_access m join contact c on c.id = m.contact_id where m.user_id = :viewer)
select l.id, l.name from sources s join lead_source l on l.id = s.id order by l.sort_name, l.id;
