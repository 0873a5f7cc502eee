-- plan: the follow-up
select id from operation where origin_id = :origin order by id desc;
