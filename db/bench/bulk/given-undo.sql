-- plan: of what was shared a few are ended, a few made anew
delete from contact_access
where user_id = :target and shared_op = :origin and not assigned and contact_id % 41 = 3;
update contact_access set shared_op = null
where user_id = :target and shared_op = :origin and contact_id % 41 = 17;
