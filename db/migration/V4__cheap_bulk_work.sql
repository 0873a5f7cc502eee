-- What bulk work writes is kept small: the rows of contact_access and of operations have no foreign keys (10,000 shares
-- cost 40,000 look-ups, more than the shares themselves), and the list has one index, which the search reads as well.
-- Users are never deleted; what would be an orphan is found by access_inconsistency, as every other contradiction is.
drop view access_inconsistency;

create table access_row (
    contact_id   bigint  not null,
    user_id      bigint  not null,
    owner        boolean not null default false,
    assigned     boolean not null default false,
    shared       boolean not null default false,
    assigned_by  bigint,
    assigned_at  timestamp with time zone,
    assigned_op  bigint,
    shared_by    bigint,
    shared_at    timestamp with time zone,
    shared_op    bigint,
    -- the last thing this person did on the contact: all that a partner with a share may know of its activity
    own_activity_at timestamp with time zone,
    archived     boolean not null,
    created_at   timestamp with time zone not null,
    sort_name    bytea   not null,
    -- what the search looks in: one's own rows are read from the index, however many contacts others have
    search_text  varchar(2000) not null,
    constraint contact_access_key primary key (contact_id, user_id),
    constraint access_reason check (owner or assigned or shared),
    constraint access_owner_only check (not (owner and (assigned or shared)))
);
insert into access_row (contact_id, user_id, owner, assigned, shared, assigned_by, assigned_at, assigned_op, shared_by,
                        shared_at, shared_op, own_activity_at, archived, created_at, sort_name, search_text)
select a.contact_id, a.user_id, a.owner, a.assigned, a.shared, a.assigned_by, a.assigned_at, a.assigned_op, a.shared_by,
       a.shared_at, a.shared_op, a.own_activity_at, a.archived, a.created_at, a.sort_name, c.search_text
from contact_access a join contact c on c.id = a.contact_id;
drop table contact_access;
alter table access_row rename to contact_access;
create index access_by_name on contact_access (user_id, archived, sort_name, contact_id);

-- nothing looks contacts up by their assignee: the assignee's access row is what is asked
drop index contact_assignee;

-- The working set of an operation is one value, fixed when its panel opens; its items are written once, as they are
-- decided. Panels that are open during this migration are to be opened again.
delete from operation where state = 'DRAFT';
alter table operation add column contacts bigint array;

create table item_row (
    operation_id    bigint   not null,
    contact_id      bigint   not null,
    change_no       smallint not null default 0,
    -- 1 done, 2 unchanged, 3 refused, 4 failed; what was not attempted has no item
    outcome         smallint not null,
    -- why: a set of reasons, one bit each
    reasons         integer  not null,
    -- as whom: the supervisor acted as the owner
    as_owner        boolean  not null,
    before_owner    bigint,
    before_assignee bigint,
    constraint operation_item_key primary key (operation_id, change_no, contact_id)
);
insert into item_row (operation_id, contact_id, change_no, outcome, reasons, as_owner, before_owner, before_assignee)
select operation_id, contact_id, change_no, outcome, coalesce(reasons, 0), coalesce(as_owner, false), before_owner,
       before_assignee
from operation_item where outcome is not null;
drop table operation_item;
alter table item_row rename to operation_item;

create table ended_row (
    operation_id bigint   not null,
    contact_id   bigint   not null,
    user_id      bigint   not null,
    change_no    smallint not null default 0,
    owner        boolean  not null default false,
    assigned     boolean  not null default false,
    shared       boolean  not null default false,
    assigned_by  bigint,
    assigned_at  timestamp with time zone,
    shared_by    bigint,
    shared_at    timestamp with time zone,
    constraint operation_ended_key primary key (operation_id, contact_id, user_id, change_no)
);
insert into ended_row (operation_id, contact_id, user_id, change_no, owner, assigned, shared, assigned_by, assigned_at,
                       shared_by, shared_at)
select operation_id, contact_id, user_id, change_no, owner, assigned, shared, assigned_by, assigned_at, shared_by,
       shared_at
from operation_ended;
drop table operation_ended;
alter table ended_row rename to operation_ended;

-- The invariants between contact and contact_access; must be empty.
create view access_inconsistency as
select c.id as contact_id, 'owner without access' as problem
from contact c
left join contact_access a on a.contact_id = c.id and a.user_id = c.owner_id and a.owner
where a.contact_id is null
union all
select a.contact_id, 'owner access without ownership'
from contact_access a join contact c on c.id = a.contact_id
where a.owner and a.user_id <> c.owner_id
union all
select c.id, 'assignee without access'
from contact c
left join contact_access a on a.contact_id = c.id and a.user_id = c.assignee_id and a.assigned
where c.assignee_id is not null and a.contact_id is null
union all
select a.contact_id, 'assigned access without assignment'
from contact_access a join contact c on c.id = a.contact_id
where a.assigned and (c.assignee_id is null or c.assignee_id <> a.user_id)
union all
select a.contact_id, 'copied columns differ'
from contact_access a join contact c on c.id = a.contact_id
where a.archived <> c.archived or a.sort_name <> c.sort_name or a.created_at <> c.created_at
   or a.search_text <> c.search_text
union all
select a.contact_id, 'access to nothing or of nobody'
from contact_access a
left join contact c on c.id = a.contact_id
left join app_user u on u.id = a.user_id
where c.id is null or u.id is null
union all
select c.id, 'organization is not the owner''s'
from contact c join app_user u on u.id = c.owner_id
where u.organization_id <> c.organization_id
union all
select c.id, 'loan mark differs'
from contact c
where c.on_loan and not exists (select 1 from loan_participation l where l.contact_id = c.id)
   or not c.on_loan and exists (select 1 from loan_participation l where l.contact_id = c.id);
