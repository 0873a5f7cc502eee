cast((select contacts from operation where id = :op) as bigint[])
