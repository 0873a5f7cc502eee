select count(*) from (select id from contact where id = any({ids}) order by id for update) locked
