select count(*) from {seen} v where v.archived = false and {condition};
