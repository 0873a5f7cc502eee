-- plan: its changes of owner
select operation_id from offboarding_part where offboarding_id = :offboarding and what = 'HAND_OVER' order by no;
