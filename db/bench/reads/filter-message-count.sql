-- plan: the message's contacts, as far as the person may see them
select count(*) from {told} t join contact f on f.id = t.contact_id
left join contact_access m on m.contact_id = f.id and m.user_id = :viewer
where f.archived = false and {sight} and (t.named or t.ticked and m.shared);
