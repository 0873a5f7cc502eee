select {known},
       c.created_at, c.sort_name, c.search_text
{selection}
