-- plan: nothing of others is the leaver's
update contact c set assignee_id = null from contact_access a
where a.user_id = :leaver and a.assigned and c.id = a.contact_id;
delete from contact_access where user_id = :leaver and not owner;
