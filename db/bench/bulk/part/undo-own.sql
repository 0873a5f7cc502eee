exists (select from operation where id = :origin and actor_id = :actor)
