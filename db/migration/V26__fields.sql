-- What other systems' files carry of a person: rarely filled, so it takes no room in the row while it is not known.
alter table contact add column name_prefix varchar(40);
alter table contact add column name_suffix varchar(40);
alter table contact add column nickname varchar(100);
alter table contact add column linkedin varchar(500);
alter table contact add column website varchar(500);
alter table contact add column other_link varchar(500);
alter table contact add column may_call boolean;
alter table contact add column may_email boolean;
alter table contact add column may_mail boolean;
alter table contact add column referred_by varchar(200);
alter table contact add column referred_to varchar(200);
alter table contact add column credit_score varchar(20);
alter table contact add column credit_score_on date;
alter table contact add column pre_approval numeric(12, 2);
alter table contact add column pre_approved_on date;
alter table contact add column listed_on date;
alter table contact add column closing_on date;
alter table contact add column employer_street varchar(200);
alter table contact add column employer_city varchar(120);
alter table contact add column employer_state varchar(60);
alter table contact add column employer_zip varchar(20);
alter table contact add column licence_number varchar(60);

alter table deleted_contact add column name_prefix varchar(40);
alter table deleted_contact add column name_suffix varchar(40);
alter table deleted_contact add column nickname varchar(100);
alter table deleted_contact add column linkedin varchar(500);
alter table deleted_contact add column website varchar(500);
alter table deleted_contact add column other_link varchar(500);
alter table deleted_contact add column may_call boolean;
alter table deleted_contact add column may_email boolean;
alter table deleted_contact add column may_mail boolean;
alter table deleted_contact add column referred_by varchar(200);
alter table deleted_contact add column referred_to varchar(200);
alter table deleted_contact add column credit_score varchar(20);
alter table deleted_contact add column credit_score_on date;
alter table deleted_contact add column pre_approval numeric(12, 2);
alter table deleted_contact add column pre_approved_on date;
alter table deleted_contact add column listed_on date;
alter table deleted_contact add column closing_on date;
alter table deleted_contact add column employer_street varchar(200);
alter table deleted_contact add column employer_city varchar(120);
alter table deleted_contact add column employer_state varchar(60);
alter table deleted_contact add column employer_zip varchar(20);
alter table deleted_contact add column licence_number varchar(60);

-- What a contact is called in other systems. Like edits they outlive a deletion until the purge: no foreign key.
create table contact_external_id (
    contact_id  bigint       not null,
    -- as it is shown, and folded: "Zillow" and "zillow" are one source
    source      varchar(80)  not null,
    source_key  varchar(80)  not null,
    external_id varchar(120) not null,
    -- Among whose contacts it is found by this id: its owner's. None while it is deleted, and while another contact of the
    -- same owner, who came first, has the same id.
    owner_id    bigint references app_user,
    primary key (contact_id, source_key, external_id)
);
-- the key by which files and calls find a contact (R32), and who waits for an id that another one gives up
create unique index contact_external_id_key on contact_external_id (source_key, external_id, owner_id);

-- a link or several external ids are longer than what was edited so far
alter table contact_edit alter column old_value set data type varchar(2000);
alter table contact_edit alter column new_value set data type varchar(2000);
