-- let condition: v.created_at >= :from and v.created_at < :to
-- plan: in the order of names until fifty are found
{listed-page}
-- plan (own, team): every match, then the first fifty by name
{listed-all-page}
