-- Why something was refused is kept as the codes of the reasons, ascending: "3 9". A number with a bit for each, by the
-- place of the reason among the others, was nearly full, and a new reason in its place would have reworded the past.
alter table operation_item add column reason_codes varchar(400) not null default '';
update operation_item set reason_codes = trim(
    case when mod(reasons / 1, 2) = 1 then '1' else '' end
    || case when mod(reasons / 2, 2) = 1 then ' 2' else '' end
    || case when mod(reasons / 4, 2) = 1 then ' 3' else '' end
    || case when mod(reasons / 8, 2) = 1 then ' 4' else '' end
    || case when mod(reasons / 16, 2) = 1 then ' 5' else '' end
    || case when mod(reasons / 32, 2) = 1 then ' 6' else '' end
    || case when mod(reasons / 64, 2) = 1 then ' 7' else '' end
    || case when mod(reasons / 128, 2) = 1 then ' 8' else '' end
    || case when mod(reasons / 256, 2) = 1 then ' 9' else '' end
    || case when mod(reasons / 512, 2) = 1 then ' 10' else '' end
    || case when mod(reasons / 1024, 2) = 1 then ' 11' else '' end
    || case when mod(reasons / 2048, 2) = 1 then ' 12' else '' end
    || case when mod(reasons / 4096, 2) = 1 then ' 13' else '' end
    || case when mod(reasons / 8192, 2) = 1 then ' 14' else '' end
    || case when mod(reasons / 16384, 2) = 1 then ' 15' else '' end
    || case when mod(reasons / 32768, 2) = 1 then ' 16' else '' end
    || case when mod(reasons / 65536, 2) = 1 then ' 17' else '' end
    || case when mod(reasons / 131072, 2) = 1 then ' 18' else '' end
    || case when mod(reasons / 262144, 2) = 1 then ' 19' else '' end
    || case when mod(reasons / 524288, 2) = 1 then ' 20' else '' end
    || case when mod(reasons / 1048576, 2) = 1 then ' 21' else '' end
    || case when mod(reasons / 2097152, 2) = 1 then ' 22' else '' end
    || case when mod(reasons / 4194304, 2) = 1 then ' 23' else '' end
    || case when mod(reasons / 8388608, 2) = 1 then ' 24' else '' end
    || case when mod(reasons / 16777216, 2) = 1 then ' 25' else '' end)
where reasons <> 0;
alter table operation_item drop column reasons;
alter table operation_item rename column reason_codes to reasons;
-- H2 copies the table and turns the order of its indexes round, and takes the first of two that it thinks equal.
drop index operation_item_contact;
create index operation_item_contact on operation_item (contact_id, operation_id);
