-- A fragment of name, e-mail or phone number.
-- let condition: v.search_text like :pattern
-- plan: in the order of names until fifty are found
{ordered-page}
-- plan: all of the person's, then the first fifty by name
{gathered-page}
-- plan: the trigram index first, then who may see it
{found-page}
