-- The book of the benchmark: the same per person at every size, so that people and organizations grow with it.
-- :contacts contacts, a user for every 200 of them, an organization for every 20,000. One organization in a million
-- contacts is ten times the usual and holds ten heavy users who own 20,000 contacts each; everybody else owns some 160.
-- Three access rows a contact, a tenth archived, owners scattered over the table as years of work scatter them.
create temp table size as
select n as contacts,
       greatest(n / 200, 60) as users,
       greatest(n / 20000, 3) as orgs,
       greatest(n / 1000000, 1) as bigs,
       greatest(n / 100000, 1) as heavies
from (select cast(:contacts as bigint) as n) given;

create temp table org as
select o, case when o < bigs then 10 * unit else unit end as size, o < bigs or o % 2 = 1 as lender,
       cast(sum(case when o < bigs then 10 * unit else unit end) over (order by o)
            - case when o < bigs then 10 * unit else unit end as bigint) as first
from (select users / (orgs + 9 * bigs) as unit, orgs, bigs from size) s, generate_series(0, orgs - 1) as o;

create temp table member as
select first + j as u, o, j, first, size, lender, j = size - 1 as admin, j % 21 = 0 and j < size - 1 as manager,
       j / 21 as team, o < (select bigs from size) and j between 22 and 21 + (select least(heavies, 10) from size) as heavy,
       hashint8extended(first + j, 7) as shuffled
from org, generate_series(0, size - 1) as j;
alter table member add primary key (u);

insert into organization (name, kind)
select case when lender then 'Lending ' else 'Realty ' end || o, case when lender then 'LENDER' else 'FIRM' end
from org order by o;
create temp table organization_at as select row_number() over (order by id) - 1 as o, id from organization;

insert into app_user (organization_id, email, first_name, last_name, password_hash, role, search_name, sort_name)
select a.id, 'user' || m.u || '@bench.example', f, l || ' ' || m.u, :password,
       case when m.admin then 'ADMIN' else 'MEMBER' end, lower(f || ' ' || l || ' ' || m.u),
       convert_to(lower(f || ' ' || l || ' ' || m.u), 'UTF8')
from (select m.*, (array['Maya', 'Diego', 'Priya', 'Nina', 'Jonas', 'Aisha', 'Tom', 'Ruth', 'Victor', 'Omar'])[1 + u % 10] as f,
             (array['Chen', 'Ramos', 'Patel', 'Kowalski', 'Berg', 'Karim', 'Sutter', 'Adler', 'Hale', 'Farouk'])[1 + u / 10 % 10] as l
      from member m) m
join organization_at a on a.o = m.o order by m.u;
create temp table user_at as select row_number() over (order by id) - 1 as u, id, organization_id from app_user;
alter table user_at add primary key (u);

insert into team (organization_id, name)
select a.id, 'Team ' || m.team from member m join organization_at a on a.o = m.o
where not m.admin group by a.id, m.team order by a.id, m.team;
insert into team_member (team_id, user_id, manager)
select t.id, x.id, m.manager from member m join user_at x on x.u = m.u
join team t on t.organization_id = x.organization_id and t.name = 'Team ' || m.team where not m.admin;

-- two partners for everybody at a lender
create temp table partner as
select m.u, k, f.u as agent from member m cross join generate_series(0, 1) as k
join (select u, row_number() over (order by shuffled) - 1 as n, count(*) over () as many from member where not lender) f
  on f.n = (m.u * 2 + k) % f.many
where m.lender;
insert into partnership (lo_id, agent_id, status, since)
select distinct on (a.id, b.id) a.id, b.id, 'ACTIVE', now() - interval '1 year'
from partner p join user_at a on a.u = p.u join user_at b on b.u = p.agent;

insert into lead_source (organization_id, name, sort_name)
select a.id, s, convert_to(lower(s), 'UTF8') from organization_at a
cross join unnest(array['Open house', 'Past client', 'Referral', 'Web form', 'Walk-in', 'Zillow']) as s order by a.id, s;
create temp table source_at as
select organization_id, id, row_number() over (partition by organization_id order by id) - 1 as n from lead_source;

-- heavy users own a fifth; the others share the rest unevenly
create temp table heavy as
select row_number() over (order by u) - 1 as h, u, o, row_number() over (partition by o order by u) - 1 as n,
       count(*) over (partition by o) as many from member where heavy;
create temp table ordinary as
select row_number() over (order by shuffled) - 1 as n, u from member where not heavy;
create temp table owned as
select i, coalesce(h.u, r.u) as u from generate_series(1, (select contacts from size)) as i
cross join (select count(*) as many from ordinary) c
left join heavy h on i % 5 = 0 and h.h = (i / 5) % (select heavies from size)
left join ordinary r on h.u is null
  and r.n = cast(floor(c.many * power((hashint8extended(i, 1) & 1048575) / 1048576.0, 1.3)) as bigint);

-- with whom: another heavy user where there are several, a colleague, a partner
create temp table related as
select i, u, nullif(a, u) as a, nullif(nullif(b, u), a) as b, assigned from (
  select w.i, w.u,
         coalesce(case when m.heavy then h1.u when hh.u is not null then hh.u end, m.first + w.one) as a,
         coalesce(case when m.heavy and w.i % 2 = 0 then h2.u end,
                  case when w.kind < 30 then p.agent end, m.first + w.two) as b,
         w.kind >= 75 as assigned
  from (select w.*, (hashint8extended(i, 2) & 1048575) % m.size as one, (hashint8extended(i, 3) & 1048575) % m.size as two,
               (hashint8extended(i, 4) & 1048575) % 100 as kind
        from owned w join member m on m.u = w.u) w
  join member m on m.u = w.u
  left join heavy h on h.u = w.u
  left join heavy h1 on h1.o = h.o and h1.n = (h.n + 1) % h.many and h.many > 1
  left join heavy h2 on h2.o = h.o and h2.n = (h.n + 2) % h.many and h.many > 2
  left join (select distinct o, many from heavy) c on c.o = m.o and not m.heavy
  left join heavy hh on hh.o = m.o and hh.n = w.i % c.many
  left join partner p on p.u = w.u and p.k = w.i % 2) x;

-- the indexes are made after the load
create temp table dropped as
select indexname, indexdef from pg_indexes where schemaname = current_schema()
  and tablename in ('contact', 'contact_access', 'contact_group_member') and indexdef not like 'CREATE UNIQUE%';
do $$ declare d record; begin for d in select indexname from dropped loop execute 'drop index ' || d.indexname; end loop; end $$;

insert into contact (id, organization_id, owner_id, owner_since, assignee_id, created_at, created_by, updated_at,
  updated_by, last_activity_at, first_name, last_name, email, email_valid, cell_phone, home_phone, street, city, state,
  zip, status, lead_source_id, archived, archive_reason, archived_at, archived_by, on_loan, sort_name, search_text)
select i, organization_id, owner, made, case when assigned then assignee end, made, owner, made, owner,
       made + interval '1 hour' * (r5 % 2000), f, l, e, e <> '' and r5 % 50 <> 0, '+1' || phone,
       case when r5 % 3 = 0 then '+1' || home else '' end, (1 + r1 % 9900) || ' Main Street', 'Minneapolis', 'MN', '55401',
       r3 % 8, source, gone, case when gone then 'NOT_INTERESTED' end, case when gone then made end,
       case when gone then owner end, loan, convert_to(translate(lower(f || ' ' || l), '-''', ' '), 'UTF8'),
       translate(lower(f || ' ' || l) || case when e = '' then '' else chr(10) || e end, '-''', ' ') || chr(10) || phone || chr(10) || '+1' || phone
       || case when r5 % 3 = 0 then chr(10) || home || chr(10) || '+1' || home else '' end
from (
  select x.*, case when r5 % 10 = 0 then '' else lower(f || '.' || l) || i || '@mail' || r3 % 10 || '.example' end as e
  from (
    select i, o.id as owner, o.organization_id, s.id as source, b.id as assignee, assigned and b.id is not null as assigned,
           r1, r3, r5, r4 % 10 = 0 as gone, m.lender and r4 % 53 = 1 as loan,
           timestamptz '2026-11-01 12:00:00Z' - interval '1 minute' * (r1 % 1500000) as made,
           (array['Ada', 'Benjamin', 'Charlotte', 'Dmitri', 'Emily', 'Farah', 'Grace', 'Hubert', 'Isabella', 'Jamal',
                  'Katarzyna', 'Liam', 'Mei-Ling', 'Noah', 'Olivia', 'Pedro', 'Quentin', 'Rosa', 'Stefan', 'Thao',
                  'Ursula', 'Viktor', 'Wanjiru', 'Ximena', 'Yusuf', 'Zofia', 'Anneliese', 'Bartholomew', 'Consuelo',
                  'Desmond', 'Evangeline', 'Fitzgerald'])[1 + r2 % 32] as f,
           (array['Abara', 'Berg', 'Carter', 'Diaz', 'Eriksen', 'Fischer', 'Gupta', 'Huang', 'Ito', 'Johnson', 'Kim',
                  'Lopez', 'Murphy', 'Nguyen', 'Okonkwo', 'Petrosyan', 'Quinn', 'Rossi', 'Sokolov', 'Tanaka', 'Ueda',
                  'Vega', 'Washington', 'Xu', 'Yamamoto', 'Zimmermann', 'Garcia', 'Smith', 'Williams', 'Brown', 'Jones',
                  'Miller', 'Davis', 'Rodriguez', 'Martinez', 'Hernandez', 'Gonzalez', 'Wilson', 'Anderson', 'Thomas',
                  'Taylor', 'Moore', 'Jackson', 'Martin', 'Lee', 'Perez', 'Thompson', 'White', 'Harris', 'Sanchez',
                  'Clark', 'Ramirez', 'Lewis', 'Robinson', 'Walker', 'Young', 'Allen', 'King', 'Wright', 'Scott',
                  'Torres', 'Hill', 'Flores', 'Featherstonehaugh'])[1 + r3 % 64]
             || case when r5 % 4 = 0 then '-' || (array['Lindqvist', 'Montgomery', 'O''Brien', 'van der Berg', 'Cruz',
                  'Bianchi', 'Novak', 'Dubois', 'Haddad', 'Mbeki', 'Ivanov', 'Sato', 'Ferreira', 'Schmidt',
                  'Castillo', 'Abdullah'])[1 + r4 % 16] else '' end as l,
           '612' || lpad(cast(r4 % 9000000 + 1000000 as text), 7, '0') as phone,
           '651' || lpad(cast(r2 % 9000000 + 1000000 as text), 7, '0') as home
    from (select x.*, hashint8extended(i, 11) & 1099511627775 as r1, hashint8extended(i, 12) & 1099511627775 as r2,
                 hashint8extended(i, 13) & 1099511627775 as r3, hashint8extended(i, 14) & 1099511627775 as r4,
                 hashint8extended(i, 15) & 1099511627775 as r5 from related x) x
    join user_at o on o.u = x.u
    join member m on m.u = x.u
    join source_at s on s.organization_id = o.organization_id and s.n = r2 % 6
    left join user_at b on b.u = x.b) x) x
order by i;
select setval(pg_get_serial_sequence('contact', 'id'), (select contacts from size));

insert into contact_access (contact_id, user_id, owner, assigned, shared, assigned_by, assigned_at, shared_by,
  shared_at, archived, created_at, sort_name, search_text)
select c.id, x.id, w.k = 0, w.k = 2, w.k in (1, 3), case when w.k = 2 then c.owner_id end,
       case when w.k = 2 then c.created_at end, case when w.k in (1, 3) then c.owner_id end,
       case when w.k in (1, 3) then c.created_at end, c.archived, c.created_at, c.sort_name, c.search_text
from related r join contact c on c.id = r.i
cross join lateral (values (0, r.u), (1, r.a), (case when r.assigned then 2 else 3 end, r.b)) as w (k, u)
join user_at x on x.u = w.u
order by c.id, x.id;

insert into loan_participation (contact_id, loan_number, role)
select id, '4471-' || id, 'Borrower' from contact where on_loan;

insert into contact_group (user_id, name, name_key)
select id, g, lower(g) from user_at cross join unnest(array['Past clients', 'Hot leads', 'Newsletter']) as g order by id, g;
insert into contact_group_member (group_id, contact_id, added_at)
select g.id, c.id, c.created_at from contact c
join (select id, user_id, row_number() over (partition by user_id order by id) - 1 as n from contact_group) g
  on g.user_id = c.owner_id and g.n = c.id % 3
where hashint8extended(c.id, 21) & 15 < 5;

do $$ declare d record; begin for d in select indexdef from dropped loop execute d.indexdef; end loop; end $$;
drop table related, owned, ordinary, heavy, partner, source_at, dropped;
