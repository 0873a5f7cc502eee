select count(*) from (
  select id from contact where id = any(cast(:ids as bigint[])) order by id for update) locked
