-- In which time zone a user reads days and times (rules, section 1): the one they chose, else that of the browser they
-- last came with.
alter table app_user add column zone varchar(60);
alter table app_user add column browser_zone varchar(60);
