-- Pairs of one owner's contacts that may be one person, as they were found last. No foreign keys to contacts: what is
-- deleted or handed over is no pair while it is gone, and who deletes a thousand contacts need not look for pairs.
create table possible_duplicate (
    first_id    bigint   not null,
    second_id   bigint   not null,
    -- whose contacts both were when they were found; shown only while both still are
    owner_id    bigint   not null references app_user,
    sureness    smallint not null,
    probability double precision not null,
    reason      varchar(1000) not null,
    found_at    timestamp with time zone not null,
    -- the last time that they were found
    seen_at     timestamp with time zone not null,
    constraint possible_duplicate_key primary key (first_id, second_id),
    constraint possible_duplicate_in_order check (first_id < second_id)
);
create index possible_duplicate_owner on possible_duplicate (owner_id);

-- "Not the same": outlives a deletion until the purge, so that who is restored is no pair again.
create table not_same_person (
    first_id  bigint not null,
    second_id bigint not null,
    said_by   bigint not null references app_user,
    said_at   timestamp with time zone not null,
    constraint not_same_person_key primary key (first_id, second_id),
    constraint not_same_person_in_order check (first_id < second_id)
);
create index not_same_person_second on not_same_person (second_id);

-- What each owner's contacts were when pairs were last looked for: how many, which, how often changed.
create table duplicate_search (
    owner_id bigint primary key references app_user,
    contacts bigint not null,
    ids      bigint not null,
    versions bigint not null,
    found_at timestamp with time zone
);
