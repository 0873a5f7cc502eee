package app.tandem.testing;

import app.tandem.people.UserId;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads very many contacts in a few statements for each owner, keeping every invariant.
 *
 * <p>The first user owns most, the second half as many, the third a third, and so on. Every contact has three access
 * rows: its owner, one it is shared with, and one more who is its assignee (a quarter) or shared with. A tenth is
 * archived, one in fifty is on a loan. 100,000 take some 5 seconds on PostgreSQL and 20 on H2. Commits: not for tests
 * that roll back.
 */
public final class Book {

    private final Given given;
    private final Unchecked unchecked;

    Book(Given given, Unchecked unchecked) {
        this.given = given;
        this.unchecked = unchecked;
    }

    /** Loads that many contacts for three or more users. */
    public void load(int contacts, List<UserId> users) {
        if (users.size() < 3) {
            throw new IllegalArgumentException("Three access rows a contact need three users");
        }
        unchecked.run(() -> skewed(contacts, users));
        given.jdbc().sql("analyze").update();
    }

    private void skewed(int contacts, List<UserId> users) {
        double weights = 0;
        for (int i = 1; i <= users.size(); i++) {
            weights += 1.0 / i;
        }
        int left = contacts;
        for (int i = users.size(); i >= 1; i--) {
            int number = i == 1 ? left : Math.min(left, (int) (contacts / weights / i));
            left -= number;
            if (number > 0) {
                load(users.get(i - 1), number, users);
            }
        }
    }

    private void load(UserId owner, int number, List<UserId> users) {
        long before = new ContactSeries(given.jdbc()).insert(owner, number, "mod(n, 10) = 0", Math.max(1, number / 50));
        List<UserId> others = new ArrayList<>(users);
        others.remove(owner);
        int n = others.size();
        String one = pick("mod(c.id, " + n + ")", others);
        String another = pick("mod(c.id + 1 + mod(c.id / %d, %d), %d)".formatted(n, n - 1, n), others);
        run("update contact c set assignee_id = " + another + " where c.id > :before and mod(c.id, 4) = 0", before);
        String insert = """
                insert into contact_access (contact_id, user_id, %s, %s_by, %s_at, archived, created_at, sort_name,
                  search_text)
                select c.id, %s, true, c.owner_id, c.created_at, c.archived, c.created_at, c.sort_name,
                  c.search_text
                from contact c where c.id > :before""";
        run(insert.formatted("shared", "shared", "shared", one), before);
        run(insert.formatted("shared", "shared", "shared", another) + " and c.assignee_id is null", before);
        run(
                insert.formatted("assigned", "assigned", "assigned", "c.assignee_id")
                        + " and c.assignee_id is not null",
                before);
    }

    private void run(String sql, long before) {
        given.jdbc().sql(sql).param("before", before).update();
    }

    private static String pick(String number, List<UserId> users) {
        var sql = new StringBuilder("case ").append(number);
        for (int i = 0; i < users.size(); i++) {
            sql.append(" when ").append(i).append(" then ").append(users.get(i).value());
        }
        return sql.append(" end").toString();
    }
}
