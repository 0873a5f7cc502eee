-- plan: the file as a table, compared by joins; dry
{import-found};
select outcome, count(*) from found_row group by outcome;
