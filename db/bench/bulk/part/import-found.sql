insert into found_row (no, f, l, e, p, street, city, state, zip, phone, sort_name, search_text)
select no, coalesce(btrim(f), ''), coalesce(btrim(l), ''), coalesce(lower(btrim(e)), ''), coalesce(p, ''),
       coalesce(street, ''), coalesce(city, ''), coalesce(state, ''), coalesce(zip, ''),
       case when p <> '' then '+1' || regexp_replace(p, '\D', '', 'g') else '' end,
       convert_to(left(lower(coalesce(f, '') || ' ' || coalesce(l, '')), 64), 'UTF8'),
       lower(concat_ws(E'\n', coalesce(f, '') || ' ' || coalesce(l, ''), e, regexp_replace(p, '\D', '', 'g')))
from raw_row;
analyze found_row;
update found_row r set contact_id = s.contact_id
from (select m.no, min(c.id) as contact_id
      from found_row m
      join contact c on c.owner_id = :owner and lower(c.first_name) = lower(m.f) and lower(c.last_name) = lower(m.l)
        and (m.e <> '' and lower(c.email) = m.e or m.phone <> '' and c.cell_phone = m.phone
          or m.street <> '' and lower(c.street) = lower(m.street) and lower(c.city) = lower(m.city)
            and c.state = m.state and c.zip = m.zip)
      where m.f <> '' and m.l <> '' group by m.no) s
where s.no = r.no;
update found_row r set leader = s.first_no
from (select m.no, min(f.first_no) as first_no
      from found_row m
      join (select lower(f) as f, lower(l) as l, e, min(no) as first_no from found_row where f <> '' and l <> '' and e <> ''
            group by 1, 2, 3 having count(*) > 1) f
        on f.f = lower(m.f) and f.l = lower(m.l) and f.e = m.e and f.first_no < m.no
      group by m.no) s
where s.no = r.no and r.contact_id is null;
-- what a later row of the same person says is said of them
update found_row r set phone = coalesce(nullif(f.phone, ''), r.phone), street = coalesce(nullif(f.street, ''), r.street),
  city = coalesce(nullif(f.city, ''), r.city), state = coalesce(nullif(f.state, ''), r.state),
  zip = coalesce(nullif(f.zip, ''), r.zip)
from found_row f where f.leader = r.no;
update found_row r set outcome = case
    when r.f = '' or r.l = '' then 5
    when r.leader is not null then 4
    when r.contact_id is null then 1
    when exists (select 1 from contact c where c.id = r.contact_id
                 and (r.city <> '' and r.city <> c.city or r.street <> '' and r.street <> c.street)) then 2
    else 3 end;
