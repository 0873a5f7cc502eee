insert into activity (contact_id, at, actor_id, kind, detail)
select s.id, now(), :actor, 'MERGE_LEFT_OUT', l.text
from contact s join contact d on d.id = :other
cross join lateral (select concat_ws(' · ',
  case when d.first_name <> s.first_name then 'First name: ' || d.first_name end,
  case when d.last_name <> s.last_name then 'Last name: ' || d.last_name end,
  case when d.email <> all (array['', s.email, s.other_email]) then 'E-mail: ' || d.email end,
  case when d.home_phone <> all (array['', s.cell_phone, s.home_phone, s.office_phone]) then 'Home phone: ' || regexp_replace(d.home_phone, '^\+1(...)(...)(....)$', '(\1) \2-\3') end,
  case when d.cell_phone <> all (array['', s.cell_phone, s.home_phone, s.office_phone]) then 'Cell phone: ' || regexp_replace(d.cell_phone, '^\+1(...)(...)(....)$', '(\1) \2-\3') end,
  case when d.status <> s.status then 'Status: ' || (array['New Lead', 'Contact Attempted', 'Engaged', 'Application Started',
    'Application Submitted', 'Pre-Approved', 'In Process', 'Closed'])[d.status + 1] end)) as l (text)
where s.id = :survivor and l.text <> ''
