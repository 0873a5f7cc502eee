-- let condition: case when v.organization_id = :org or v.assigned then v.last_activity_at else v.own_activity_at end >= :from and case when v.organization_id = :org or v.assigned then v.last_activity_at else v.own_activity_at end < :to
-- plan: all of the person's
{gathered-count}
