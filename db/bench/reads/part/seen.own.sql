(select m.contact_id as id, m.archived, m.sort_name, m.created_at, m.owner as mine, m.assigned, m.shared,
        m.own_activity_at, c.organization_id, c.owner_id, c.assignee_id, c.email, c.cell_phone, c.home_phone,
        c.office_phone, c.status, c.lead_source_id, c.last_activity_at, c.email_valid, c.on_loan, c.search_text
 from contact_access m join contact c on c.id = m.contact_id where m.user_id = :viewer)
