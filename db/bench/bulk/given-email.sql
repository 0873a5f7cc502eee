-- plan: one queued e-mail for every contact of the book, and three in ten that went out before
set session_replication_role = replica;
insert into operation (id, actor_id, state, opened_at, selected) values (0, :sender, 'FINISHED', :now, 0);
insert into email_text (id, organization_id, subject, body, created_at, created_by)
values (0, :org, 'Rates', 'Hello', :now, :sender);
insert into contact_email (contact_id, sender_id, organization_id, operation_id, text_id, state, due_at, bulk, header_id,
  created_at, changed_at, address, domain, subject, body, sent_at)
select c.id, :sender, :org, 0, 0, s.state, :now - (c.id % 1000) * interval '1 minute', true,
  '<' || c.id || '.' || s.state || '@tandem.example>', :now, :now,
  case when s.state = 3 then c.email else '' end, case when s.state = 3 then split_part(c.email, '@', 2) else '' end,
  case when s.state = 3 then 'Rates' else '' end, case when s.state = 3 then :body else '' end,
  case when s.state = 3 then :now - (c.id % 3000) * interval '1 minute' end
from contact c cross join (values (1), (3)) s(state) where s.state = 1 or c.id % 10 < 3;
set session_replication_role = default;
