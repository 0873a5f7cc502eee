with page as materialized (
  select x.id, x.sort_name from (
    (select v.id, v.sort_name
     from (select m.contact_id as id, m.archived, m.sort_name, m.created_at, m.owner as mine, m.assigned, m.shared,
                  m.own_activity_at, m.search_text, c.organization_id, c.owner_id, c.status, c.lead_source_id,
                  c.last_activity_at, c.email_valid, c.on_loan
           from contact_access m join contact c on c.id = m.contact_id where m.user_id = :viewer) v
     where v.archived = false and {condition}
     order by v.sort_name, v.id limit 50)
    union
    (select v.id, v.sort_name
     from (select c.*, m.owner as mine, m.assigned, m.shared, m.own_activity_at from contact c
            left join contact_access m on m.contact_id = c.id and m.user_id = :viewer where c.organization_id = :org) v
     where v.archived = false and {condition}
     order by v.sort_name, v.id limit 50)) x
  order by x.sort_name, x.id limit 50)
{row} order by p.sort_name, p.id;
{shares};
