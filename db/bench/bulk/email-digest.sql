-- plan: what is there now
select m.state, m.attempts, count(*), sum(hashtextextended(format('%s %s %s %s %s', m.id, m.address, m.domain, m.body,
  m.sent_at), 0))
from contact_email m where m.state = 2 or m.sent_at = :now and m.address = 'ada@mail.example' group by m.state, m.attempts;
