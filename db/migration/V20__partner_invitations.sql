-- Agents are invited by their address (rules, section 1, R51): who it belongs to is written when they accept, so that an
-- invitation looks the same whether the address has an account or not.
alter table partnership alter column agent_id drop not null;
-- the address of the last invitation
alter table partnership add column email varchar(254);
-- when somebody went on from its page
alter table partnership add column clicked_at timestamp with time zone;
-- how often its page has sent the link
alter table partnership add column asked integer default 0 not null;
alter table partnership add constraint partnership_with_somebody check (agent_id is not null or email is not null);
alter table partnership add constraint partnership_address unique (lo_id, email);
create index partnership_email on partnership (email);
