-- let condition: v.on_loan and v.organization_id = :org
-- plan: all of the person's
{gathered-count}
-- plan (own): looked up in the order in which they lie
select count(*) from contact v where v.id = any({mine-ids}) and {condition};
