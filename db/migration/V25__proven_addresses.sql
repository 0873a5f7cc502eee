-- the address that waits to be confirmed: a new password, signing out everywhere and a closed account forget it (R51)
alter table app_user add column pending_email varchar(254);
-- whether mail to the address was read by its person: not so where a copied invitation link made the account
alter table app_user add column email_proven boolean default true not null;
