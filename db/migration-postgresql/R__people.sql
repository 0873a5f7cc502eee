-- Who is deactivated is asked for the owners of all contacts of an operation.
drop index if exists app_user_inactive;
create index app_user_inactive on app_user (id) where not active;
