package app.tandem.transfer;

import app.tandem.access.Action;
import app.tandem.audit.AuditTrail;
import app.tandem.audit.RecipientRole;
import app.tandem.contact.GroupName;
import app.tandem.contact.external.ExternalIdTable;
import app.tandem.operation.Change;
import app.tandem.operation.Kind;
import app.tandem.operation.KindWords;
import app.tandem.operation.PreviewPart;
import app.tandem.operation.StepExecution;
import app.tandem.people.Actor;
import app.tandem.sql.Sql;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes the owner of contacts, with everything that moves and ends (R24-R29). */
@Component
class HandOverKind extends Kind<HandOver> {

    private static final String PREVIOUS_GROUPS = """
            from %s d
            join contact_group_member gm on gm.contact_id = d.contact_id
            join contact_group g on g.id = gm.group_id and g.user_id = d.before_owner""";

    private final JdbcClient jdbc;
    private final ExternalIdTable externalIds;

    HandOverKind(JdbcClient jdbc, ExternalIdTable externalIds) {
        super(HandOver.class, Action.CHANGE_OWNER);
        this.jdbc = jdbc;
        this.externalIds = externalIds;
    }

    @Override
    public HandOver read(AuditTrail.Asked kept, Change.@Nullable Undoes undoes) {
        return new HandOver(target(kept), detail(kept), kept.keepShare());
    }

    @Override
    protected AuditTrail.Asked keep(HandOver change, AuditTrail.Asked kept) {
        return kept.with(change.group()).keepingShare(change.keepShare());
    }

    @Override
    public InTimeline inTimeline() {
        return InTimeline.ACCESS;
    }

    @Override
    protected Optional<PreviewPart> foresee(HandOver change, Actor actor, Sql contacts) {
        return Optional.of(new GoesAlong(
                count(Sql.of("%s d join contact c on c.id = d.contact_id where c.archived", contacts)),
                Sql.of(
                                "select min(g.name) as name, g.name_key " + PREVIOUS_GROUPS
                                        + " group by g.name_key order by g.name_key",
                                contacts)
                        .on(jdbc)
                        .query((r, n) -> r.getString("name"))
                        .list(),
                // only their owner may know of them (R7)
                count(Sql.of(
                                "%s d join note n on n.contact_id = d.contact_id and n.only_owner"
                                        + " where d.before_owner = :actor",
                                contacts)
                        .with("actor", actor.id().value()))));
    }

    private int count(Sql rows) {
        return Sql.of("select count(*) from %s", rows)
                .on(jdbc)
                .query(Integer.class)
                .single();
    }

    @Override
    protected void apply(HandOver change, StepExecution run) {
        accessEnds(run);
        newOwner(change, run);
    }

    /** R27: by name into the new owner's groups, created if needed, and all of them into the optional new group. */
    @Override
    protected void prepare(HandOver change, StepExecution run) {
        var newOwner = run.step().target();
        var previous = Sql.of(PREVIOUS_GROUPS, run.before());
        run.update(Sql.of("""
                insert into contact_group (user_id, name, name_key) select %1$s, min(g.name), g.name_key %2$s
                where not exists (select 1 from contact_group mine
                                  where mine.user_id = %1$s and mine.name_key = g.name_key)
                group by g.name_key""", newOwner, previous));
        run.update(Sql.of("""
                insert into contact_group_member (group_id, contact_id, added_at)
                select distinct mine.id, p.contact_id, cast(:now as timestamp with time zone)
                from (select g.name_key, gm.contact_id %2$s) p
                join contact_group mine on mine.name_key = p.name_key and mine.user_id = %1$s
                where not exists (select 1 from contact_group_member there
                                  where there.group_id = mine.id and there.contact_id = p.contact_id)""", newOwner, previous));
        String group = change.group();
        if (!group.isEmpty()) {
            run.update(Sql.of("""
                            insert into contact_group (user_id, name, name_key)
                            select cast(%1$s as bigint), cast(:group as varchar), cast(:groupKey as varchar)
                            where not exists (select 1 from contact_group mine
                                              where mine.user_id = %1$s and mine.name_key = :groupKey)
                              and exists (%2$s)""", newOwner, run.done()).with("group", group).with("groupKey", GroupName.key(group)));
            run.update(Sql.of("""
                            insert into contact_group_member (group_id, contact_id, added_at)
                            select mine.id, d.contact_id, cast(:now as timestamp with time zone)
                            from (%2$s) d cross join contact_group mine
                            where mine.user_id = %1$s and mine.name_key = :groupKey
                              and not exists (select 1 from contact_group_member there
                                              where there.group_id = mine.id and there.contact_id = d.contact_id)""", newOwner, run.done()).with("groupKey", GroupName.key(group)));
        }
    }

    private static void accessEnds(StepExecution run) {
        run.endAll();
        run.access().endAll(run.contacts());
    }

    /** R28: the previous owner keeps a share if requested; R29: archived contacts stay archived. */
    private void newOwner(HandOver change, StepExecution run) {
        run.touch(Sql.of(
                ", owner_id = %s, owner_since = :now, assignee_id = null",
                run.step().target()));
        run.access().own(run.contacts());
        externalIds.follow(run.contacts());
        if (change.keepShare()) {
            run.access().shareWithFormerOwners(run.contactsBefore());
        }
    }

    @Override
    public boolean givesAccess() {
        return true;
    }

    @Override
    public boolean endsAssignment() {
        return true;
    }

    @Override
    public boolean endsAllAccess() {
        return true;
    }

    @Override
    public boolean handsOver() {
        return true;
    }

    @Override
    public RecipientRole targetRole() {
        return RecipientRole.NEW_OWNER;
    }

    @Override
    public KindWords words() {
        return new KindWords("Change Owner", "swap", "%1$s now owned by %2$s", "made %2$s the owner of %1$s");
    }
}
