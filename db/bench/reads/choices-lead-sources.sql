-- The lead sources of the contacts that the person sees, archived ones too.
-- plan: the sources of all of them
with sources as materialized (select distinct v.lead_source_id from {seen} v)
select l.id, l.name from sources s join lead_source l on l.id = s.lead_source_id order by l.sort_name, l.id;
-- plan (own): the sources of all, looked up in the order in which they lie
with sources as materialized (
  select distinct c.lead_source_id from contact c
  where c.id = any(array(select m.contact_id from contact_access m where m.user_id = :viewer)))
select l.id, l.name from sources s join lead_source l on l.id = s.lead_source_id order by l.sort_name, l.id;
