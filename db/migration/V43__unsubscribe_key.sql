-- The key of all links to unsubscribe, which never expire: made once, at the first link.
create table unsubscribe_key (
    id    integer not null primary key,
    bytes bytea   not null,
    constraint one_unsubscribe_key check (id = 1)
);
