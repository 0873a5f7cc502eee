s.id, c.owner_id, c.assignee_id, c.archived, c.on_loan,
       {matching} as matching,
       coalesce(c.owner_id = :actor, false) as own,
       coalesce(c.assignee_id = :actor, false) as assigned,
       {supervised} as supervised,
       case when c.owner_id = :actor or c.assignee_id = :actor or {supervised} then true
            else (select true from contact_access m where m.contact_id = s.id and m.user_id = :actor) end as seen,
       c.owner_id in (select id from app_user where organization_id = :org and not active) as left_behind
