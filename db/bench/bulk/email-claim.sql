-- plan: one statement
with due as (
  select id from contact_email where state = 1 and organization_id = :org and bulk and due_at <= :now
  order by due_at, id limit 100 for update skip locked)
update contact_email m set state = 2, attempts = attempts + 1 from due where m.id = due.id
returning m.id, m.contact_id, m.sender_id, m.text_id, m.bulk, m.attempts, m.header_id;
