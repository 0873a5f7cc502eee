-- let condition: case when v.organization_id = :org or v.assigned then v.last_activity_at else v.own_activity_at end >= :from and case when v.organization_id = :org or v.assigned then v.last_activity_at else v.own_activity_at end < :to
-- plan: all of the person's
{gathered-count}
-- plan (own): looked up in the order in which they lie
with found as materialized (
  select c.id, c.organization_id, c.last_activity_at from contact c
  where c.id = any({mine-ids}) and (c.organization_id <> :org or c.last_activity_at >= :from and c.last_activity_at < :to))
select (select count(*) from found f where f.organization_id = :org)
     + (select count(*) from found f join contact_access m on m.contact_id = f.id and m.user_id = :viewer
        where f.organization_id <> :org
          and case when m.assigned then f.last_activity_at else m.own_activity_at end >= :from
          and case when m.assigned then f.last_activity_at else m.own_activity_at end < :to);
