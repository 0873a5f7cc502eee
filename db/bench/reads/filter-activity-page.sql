-- let condition: case when v.organization_id = :org or v.assigned then v.last_activity_at else v.own_activity_at end >= :from and case when v.organization_id = :org or v.assigned then v.last_activity_at else v.own_activity_at end < :to
-- plan: in the order of names until fifty are found
{ordered-page}
-- plan: all matches, then the first fifty by name
{gathered-page}
