-- let key: case when v.organization_id = :org or v.assigned then v.last_activity_at else v.own_activity_at end
-- let join:  
-- let direction: desc
-- plan: all, the first fifty by this column
{sorted-page}
