package app.tandem.operation;

import app.tandem.contact.ContactSql;
import java.util.List;

/**
 * The contacts to which each step of a plan applies, as table expressions: before the run by their facts, during the run
 * by what was decided. Everything that tells consequences is written once, over either.
 */
interface Done {

    /** In parentheses, with the columns contact_id, before_owner, before_assignee and organization_id. */
    String of(Step step, ContactSql sql);

    /** Of a preview: what the facts allow. */
    static Done byFacts(List<List<Integer>> allowed) {
        return (step, sql) -> {
            List<Integer> facts = allowed.get(step.no());
            String condition = "1 = 0";
            if (!facts.isEmpty()) {
                condition = step.facts(sql) + " in (:done" + step.no() + ")";
                sql.with("done" + step.no(), facts);
            }
            return "(select i.contact_id, c.owner_id as before_owner, c.assignee_id as before_assignee,"
                    + " c.organization_id from " + step.tables()
                    + " where i.operation_id = :op and i.change_no = 0 and " + condition + ")";
        };
    }

    /** Of a run: what was decided in this range of contacts. */
    static Done decided(Range range) {
        return (step, sql) -> {
            range.bind(sql);
            return "(select i.contact_id, i.before_owner, i.before_assignee, ic.organization_id from operation_item i"
                    + " join contact ic on ic.id = i.contact_id where i.operation_id = :op and i.change_no = "
                    + step.no()
                    + " and i.outcome = 1 and i.contact_id > :lo and i.contact_id <= :hi)";
        };
    }
}
