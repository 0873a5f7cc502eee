select supervisor_id from supervision where user_id = :target
