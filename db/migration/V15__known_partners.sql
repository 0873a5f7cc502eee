-- Whoever was a partner once stays known (rules, section 1), also while they are invited again and after declining.
alter table partnership add column accepted boolean default true not null;
update partnership set accepted = false where status = 'INVITED' or (status = 'ENDED' and delivery is not null);

-- Who is or was whose partner, read from either side; an invitation that was never accepted makes nobody known.
create view known_partner as
select lo_id as user_id, agent_id as partner_id from partnership where accepted
union all
select agent_id, lo_id from partnership where accepted;
