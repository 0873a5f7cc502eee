insert into contact_edit (contact_id, user_id, at, version, field, old_value, new_value)
select s.id, :actor, now(), s.version + 1, f.field, f.before, f.after
from contact s join contact d on d.id = :other
join lead_source was on was.id = s.lead_source_id
join lead_source comes on comes.id = d.lead_source_id
cross join lateral (values ('STREET', s.street, d.street), ('LEAD_SOURCE', was.name, comes.name)) as f (field, before, after)
where s.id = :survivor
