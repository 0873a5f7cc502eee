package app.tandem.operation;

import app.tandem.contact.ContactSql;
import java.util.List;

/**
 * The contacts to which each step of a plan applies, by the facts as they were read: in a preview those of the whole
 * working set, in a run those of a chunk. Everything that tells or makes consequences is written once, over these.
 *
 * @param items of each step those that are allowed
 */
record Done(List<List<Item>> items) {

    /** In parentheses, with the columns contact_id, before_owner, before_assignee and organization_id. */
    String of(Step step, ContactSql sql) {
        int no = step.no();
        List<Item> those = items.get(no);
        bindContacts(step, sql);
        sql.with("owner" + no, Item.column(those, Item::owner))
                .with("assignee" + no, Item.column(those, Item::assignee))
                .with("organization" + no, Item.column(those, Item::organization));
        return ("(select x.contact_id, x.owner_id as before_owner, nullif(x.assignee_id, 0) as before_assignee,"
                        + " x.organization_id from unnest(cast(:done%1$d as bigint array), cast(:owner%1$d as bigint array),"
                        + " cast(:assignee%1$d as bigint array), cast(:organization%1$d as bigint array))"
                        + " as x(contact_id, owner_id, assignee_id, organization_id))")
                .formatted(no);
    }

    /** The contacts alone, as a query with the column contact_id. */
    String contacts(Step step, ContactSql sql) {
        bindContacts(step, sql);
        return "select x.id as contact_id from unnest(cast(:done" + step.no() + " as bigint array)) as x(id)";
    }

    private void bindContacts(Step step, ContactSql sql) {
        sql.with("done" + step.no(), Item.column(items.get(step.no()), Item::contact));
    }
}
