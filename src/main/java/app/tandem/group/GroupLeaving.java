package app.tandem.group;

import app.tandem.contact.visibility.LostSight;
import app.tandem.contact.visibility.SightListener;
import app.tandem.sql.Sql;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** R27a: a contact leaves the groups of whoever loses sight of it. */
@Component
class GroupLeaving implements SightListener {

    private final JdbcClient jdbc;

    GroupLeaving(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tells the actor of their own groups only. */
    @Override
    public Optional<Consequence> foresee(LostSight lost) {
        if (!lost.actorToo()) {
            return Optional.empty();
        }
        List<String> names = Sql.of(
                        "select distinct g.name, g.name_key from %s where g.user_id = :actor order by g.name_key",
                        leaving(lost))
                .with("actor", lost.actor().id().value())
                .on(jdbc)
                .query((r, n) -> r.getString("name"))
                .list();
        return names.isEmpty() ? Optional.empty() : Optional.of(new Consequence("Leaves your groups", 0, names));
    }

    @Override
    public void follow(LostSight lost, OffsetDateTime now) {
        if (any(lost)) {
            Sql.of(
                            "merge into contact_group_member x using (select gm.group_id, gm.contact_id from %s) gone"
                                    + " on (x.group_id = gone.group_id and x.contact_id = gone.contact_id)"
                                    + " when matched then delete",
                            leaving(lost))
                    .on(jdbc)
                    .update();
        }
    }

    /** Skips the check of sight if there is nothing to follow, as is usual. */
    private boolean any(LostSight lost) {
        return jdbc.sql("select count(*) from (select x.id from unnest(cast(:contacts as bigint array)) as x(id)"
                                + " join contact_group_member gm on gm.contact_id = x.id fetch first 1 row only) o")
                        .param("contacts", lost.contacts())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Sql leaving(LostSight lost) {
        return lost.from(
                "(contact_group_member gm join contact_group g on g.id = gm.group_id)", "gm.contact_id", "g.user_id");
    }
}
