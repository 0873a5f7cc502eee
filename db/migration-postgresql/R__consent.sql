-- Whose address it is, is asked for each opt-out.
drop index if exists contact_folded_email;
create index contact_folded_email on contact (organization_id, translate(email, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')) where email <> '';
