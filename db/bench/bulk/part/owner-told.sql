select w.user_id, :op, min(w.role), now(), sum(w.contacts), sum(w.lost), bool_and(w.knows)
from (select cast(:target as bigint) as user_id, 1 as role, count(*) as contacts, 0 as lost,
             not coalesce(bool_or(assignee_id = :target), false) as knows
      from decided where outcome = 1
      union all
      select assignee_id, 4, count(*),
             case when assignee_id in ({target-supervisors}) then 0 else count(*) end, false
      from decided where outcome = 1 and assignee_id <> :target group by assignee_id
      union all
      select owner_id, 5, count(*),
             case when :keep or owner_id in ({target-supervisors}) then 0 else count(*) end, true
      from decided where outcome = 1 group by owner_id) w
join app_user u on u.id = w.user_id and u.active
where w.contacts > 0 and w.user_id <> :actor group by w.user_id
