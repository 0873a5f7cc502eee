package app.tandem.operation;

import app.tandem.sql.Dialect;
import app.tandem.sql.Sql;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The contacts each step of a plan applies to: in a preview from the whole working set, in a run from a chunk. All
 * consequences are previewed and applied over these.
 *
 * @param name tells the parameters of several in one statement apart
 * @param items of each step those that are allowed
 */
public record AllowedContacts(String name, List<List<ContactFacts>> items) {

    private static final int MANY = 500;

    public AllowedContacts(List<List<ContactFacts>> items) {
        this("done", items);
    }

    /** Only the contacts of one step that satisfy the condition. */
    public AllowedContacts of(String other, Step step, Predicate<ContactFacts> such) {
        return new AllowedContacts(
                other,
                IntStream.range(0, items.size())
                        .mapToObj(no -> no == step.no()
                                ? items.get(no).stream().filter(such).toList()
                                : List.<ContactFacts>of())
                        .toList());
    }

    /** In parentheses, with the columns contact_id, before_owner, before_assignee and organization_id. */
    public Sql of(Step step) {
        List<ContactFacts> those = items.get(step.no());
        String prefix = name + step.no();
        return Sql.of(
                        "(select x.contact_id, x.owner_id as before_owner, nullif(x.assignee_id, 0) as before_assignee,"
                                + " x.organization_id from unnest(cast(:%1$s as bigint array), cast(:%1$sowner as bigint array),"
                                + " cast(:%1$sassignee as bigint array), cast(:%1$sorganization as bigint array))"
                                + " as x(contact_id, owner_id, assignee_id, organization_id))",
                        prefix)
                .with(prefix, ContactFacts.column(those, ContactFacts::contact))
                .with(prefix + "owner", ContactFacts.column(those, ContactFacts::owner))
                .with(prefix + "assignee", ContactFacts.column(those, ContactFacts::assignee))
                .with(prefix + "organization", ContactFacts.column(those, ContactFacts::organization));
    }

    /** The contacts, as a query with the column contact_id. */
    Sql contacts(Step step) {
        return Sql.of("select x.id as contact_id from %s", Sql.ids(name + step.no(), numbers(step)));
    }

    /** The condition that the column is one of the step's contacts. */
    Sql contains(Dialect dialect, String column, Step step) {
        return Sql.of(dialect.in(column, false, name + step.no())).with(name + step.no(), numbers(step));
    }

    /** Their ids. */
    public Long[] numbers(Step step) {
        return ContactFacts.column(items.get(step.no()), ContactFacts::contact);
    }

    /**
     * The supervisors of their previous owners, as a query with the columns supervisor_id and user_id; of all supervised
     * users if those are many.
     */
    Sql supervision() {
        List<Long> owners = items.stream()
                .flatMap(List::stream)
                .map(ContactFacts::owner)
                .distinct()
                .toList();
        String all = "select sv.supervisor_id, sv.user_id from supervision sv";
        return owners.isEmpty() || owners.size() > MANY
                ? Sql.of(all)
                : Sql.of(all + " where sv.user_id in (:supervisedUsers)").with("supervisedUsers", owners);
    }
}
