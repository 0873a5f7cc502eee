-- let condition: v.status = any(:statuses)
-- plan: in the order of names until fifty are found
{ordered-page}
-- plan: all matches, then the first fifty by name
{gathered-page}
