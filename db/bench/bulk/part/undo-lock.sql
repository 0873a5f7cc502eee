select count(*) from (
  select id from contact
  where id = any(array(select contact_id from operation_item where operation_id = :origin and change_no = 0 and outcome = 1))
  order by id for update) locked
