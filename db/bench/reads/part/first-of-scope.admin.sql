(select c.id, c.sort_name from contact c where c.organization_id = :org and c.archived = false
     order by c.sort_name, c.id limit 50)
