-- A fragment of name, e-mail or phone number.
-- let condition: strpos(v.search_text, :text) > 0
-- plan: in the order of names until fifty are found
{listed-page}
-- plan (own, team): every match, then the first fifty by name
{listed-all-page}
