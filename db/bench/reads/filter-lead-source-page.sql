-- let condition: v.lead_source_id = :source
-- plan: in the order of names until fifty are found
{ordered-page}
-- plan: all matches, then the first fifty by name
{gathered-page}
