-- keep: done
select contact_id from operation_item where operation_id = :op and outcome = 1 order by contact_id
