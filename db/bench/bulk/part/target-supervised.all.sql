exists (select from app_user where id = :target and organization_id = :org)
