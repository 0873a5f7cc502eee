-- The cells of a line as they are written; the book has neither prices nor purposes of loans.
-- let known: (c.organization_id = :org or u.organization_id = :org or a.owner or a.assigned or a.shared_by = :actor)
-- plan: the shares of each contact as it comes
select {export-cells}
from {export-tables}
left join lateral (
  select string_agg(u.first_name || ' ' || u.last_name, ', ' order by a.shared_at, u.id) as names
  from contact_access a join app_user u on u.id = a.user_id
  where a.contact_id = c.id and a.shared and {known}) s on true
order by c.id;

-- plan: the shares of all grouped before
with s as materialized (
  select a.contact_id, string_agg(u.first_name || ' ' || u.last_name, ', ' order by a.shared_at, u.id) as names
  from operation_item i
  join contact_access a on a.contact_id = i.contact_id and a.shared
  join contact c on c.id = i.contact_id
  join app_user u on u.id = a.user_id
  where i.operation_id = :op and i.change_no = 0 and i.outcome = 1 and {known}
  group by a.contact_id)
select {export-cells}
from {export-tables}
left join s on s.contact_id = c.id
order by c.id;
