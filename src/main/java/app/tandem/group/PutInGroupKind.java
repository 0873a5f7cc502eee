package app.tandem.group;

import app.tandem.access.Action;
import app.tandem.audit.AuditTrail;
import app.tandem.contact.GroupName;
import app.tandem.intake.Cleaned;
import app.tandem.operation.KindWords;
import app.tandem.operation.StepExecution;
import app.tandem.sql.Sql;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds contacts to one of the actor's own groups. */
@Component
class PutInGroupKind extends GroupKind<PutInGroup> {

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    PutInGroupKind(JdbcClient jdbc, AuditTrail trail) {
        super(PutInGroup.class, Action.PUT_IN_GROUP, jdbc, PutInGroup::new, PutInGroup::group);
        this.trail = trail;
        this.jdbc = jdbc;
    }

    /** Creates the group with its first contact, even if deleted meanwhile. */
    @Override
    protected void apply(PutInGroup change, StepExecution run) {
        var asked = change.group();
        long actor = run.actor().id().value();
        long group = byId(actor, asked.id())
                .or(() -> byName(actor, asked.name()))
                .orElseGet(() -> make(actor, asked.name()));
        run.update(Sql.of("""
                        insert into contact_group_member (group_id, contact_id, added_at)
                        select cast(:group as bigint), d.contact_id, cast(:now as timestamp with time zone) from (%s) d
                        where not exists (select 1 from contact_group_member there
                                          where there.group_id = :group and there.contact_id = d.contact_id)""", run.done()).with("group", group));
        if (group != asked.id()) {
            trail.recordGroup(run.operation(), run.step().no(), group);
        }
    }

    /** Locks the group, so that it is not deleted before it is filled. */
    private Optional<Long> byId(long actor, long group) {
        return jdbc.sql("select id from contact_group where id = :group and user_id = :actor for update")
                .param("group", group)
                .param("actor", actor)
                .query(Long.class)
                .optional();
    }

    private Optional<Long> byName(long actor, String name) {
        return jdbc.sql("select id from contact_group where user_id = :actor and name_key = :key for update")
                .param("actor", actor)
                .param("key", GroupName.key(name))
                .query(Long.class)
                .optional();
    }

    /** Retries the chunk if somebody creates the same group at the same time. */
    private long make(long actor, String name) {
        jdbc.sql("insert into contact_group (user_id, name, name_key) values (:actor, :name, :key)")
                .param("actor", actor)
                .param("name", Cleaned.line(name))
                .param("key", GroupName.key(name))
                .update();
        return byName(actor, name).orElseThrow();
    }

    @Override
    public KindWords words() {
        return KindWords.ofOneself("Add to group", "swap", "%1$s added to a group");
    }
}
