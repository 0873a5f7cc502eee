-- plan: the contacts of the importer
select count(*) || ' ' || md5(string_agg(first_name || last_name || lower(email) || cell_phone || street || city, ','
         order by first_name, last_name, email, id))
from contact where owner_id = :owner;
