-- plan: one update
update contact_email set state = 3, reason = '', address = 'ada@mail.example', domain = 'mail.example', subject = 'Rates',
  body = :body, sent_at = :now, changed_at = :now where state = 2;
