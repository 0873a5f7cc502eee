select a.user_id, count(*) as contacts
  from (select x.contact_id, x.user_id, bool_or(x.user_id = :actor) over (partition by x.contact_id) as seen, x.shared
        from contact_access x where x.contact_id = any({ids})) a
  where a.shared and a.seen
  group by a.user_id
