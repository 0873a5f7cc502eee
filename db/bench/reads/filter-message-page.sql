-- plan: the message's contacts, as far as the person may see them
with page as materialized (
  select f.id, f.sort_name from {told} t join contact f on f.id = t.contact_id
  left join contact_access m on m.contact_id = f.id and m.user_id = :viewer
  where f.archived = false and {sight} and (t.named or t.ticked and m.shared)
  order by f.sort_name, f.id limit 50)
{row} order by p.sort_name, p.id;
{shares};
