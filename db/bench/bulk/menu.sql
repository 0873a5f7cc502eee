-- plan: facts kept, then counted
with fact as materialized (select {known} {chosen})
select count(*) as selected,
       count(*) filter (where (own or assigned or supervised) and not archived and not left_behind) as share,
       count(*) filter (where seen) as unshare,
       count(*) filter (where (own or assigned or supervised) and not archived and not left_behind) as assign,
       count(*) filter (where own or assigned or supervised) as unassign,
       count(*) filter (where (own or supervised) and not on_loan and not left_behind) as change_owner,
       count(*) filter (where (own or assigned) and not archived and not left_behind) as archive,
       count(*) filter (where (own or assigned) and archived and not left_behind) as activate
from fact;

-- plan: counted as they are read
select count(*) as selected,
       count(*) filter (where (own or assigned or supervised) and not archived and not left_behind) as share,
       count(*) filter (where seen) as unshare,
       count(*) filter (where (own or assigned or supervised) and not archived and not left_behind) as assign,
       count(*) filter (where own or assigned or supervised) as unassign,
       count(*) filter (where (own or supervised) and not on_loan and not left_behind) as change_owner,
       count(*) filter (where (own or assigned) and not archived and not left_behind) as archive,
       count(*) filter (where (own or assigned) and archived and not left_behind) as activate
from (select {known} {chosen} offset 0) f;
