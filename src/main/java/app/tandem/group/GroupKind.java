package app.tandem.group;

import app.tandem.access.Action;
import app.tandem.audit.AuditTrail;
import app.tandem.contact.GroupName;
import app.tandem.contact.GroupRef;
import app.tandem.operation.Change;
import app.tandem.operation.Kind;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The common part of both group kinds; nobody is notified and nothing else changes (R47). */
abstract class GroupKind<C extends Change> extends Kind<C> {

    private final JdbcClient jdbc;
    private final Function<GroupRef, C> about;
    private final Function<C, GroupRef> group;

    GroupKind(Class<C> type, Action action, JdbcClient jdbc, Function<GroupRef, C> about, Function<C, GroupRef> group) {
        super(type, action);
        this.jdbc = jdbc;
        this.about = about;
        this.group = group;
    }

    @Override
    public boolean ofOneself() {
        return true;
    }

    @Override
    public InTimeline inTimeline() {
        return InTimeline.OTHER;
    }

    @Override
    public C read(AuditTrail.Asked kept, Change.@Nullable Undoes undoes) {
        var id = kept.group();
        return about.apply(new GroupRef(id == null ? 0 : id, detail(kept)));
    }

    @Override
    protected AuditTrail.Asked keep(C change, AuditTrail.Asked kept) {
        var own = group.apply(change);
        return kept.with(own.name()).ofGroup(own.id());
    }

    @Override
    protected C named(UserId actor, C asked) {
        var own = group.apply(asked);
        boolean byName = own.id() == 0;
        return jdbc.sql("select id, name from contact_group where user_id = :actor and "
                        + (byName ? "name_key = :key" : "id = :group"))
                .param("actor", actor.value())
                .param("key", GroupName.key(own.name()))
                .param("group", own.id())
                .query((r, n) -> about.apply(new GroupRef(r.getLong("id"), r.getString("name"))))
                .optional()
                .orElseGet(() -> {
                    if (byName) {
                        return asked;
                    }
                    throw new NoSuchElementException("There is no such group.");
                });
    }

    @Override
    public String listed() {
        return "gm.contact_id is not null";
    }

    /** Resolves a group known by name only, which may have been created meanwhile in another window. */
    @Override
    protected Sql listTables(C change, int no) {
        var own = group.apply(change);
        String name = "group" + no;
        return Sql.of(
                " left join contact_group_member gm on gm.contact_id = i.contact_id and gm.group_id = %s",
                own.id() == 0
                        ? Sql.of("(select og.id from contact_group og where og.user_id = :viewer and og.name_key = :"
                                        + name + ")")
                                .with(name, GroupName.key(own.name()))
                        : Sql.of(":" + name).with(name, own.id()));
    }
}
