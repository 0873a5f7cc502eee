with decided as (select outcome from operation_item where operation_id = :op)
{over}
