select user_id from supervision where supervisor_id = :target
