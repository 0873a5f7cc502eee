-- A lead source that is not offered any more: it stays on the contacts that have it (R33).
alter table lead_source add column retired boolean default false not null;
