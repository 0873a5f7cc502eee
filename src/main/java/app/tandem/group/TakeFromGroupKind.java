package app.tandem.group;

import app.tandem.access.Action;
import app.tandem.contact.OwnLists;
import app.tandem.operation.KindWords;
import app.tandem.operation.StepExecution;
import app.tandem.sql.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes contacts from one of the actor's own groups. */
@Component
class TakeFromGroupKind extends GroupKind<TakeFromGroup> implements OwnLists.Lists {

    TakeFromGroupKind(JdbcClient jdbc) {
        super(TakeFromGroup.class, Action.TAKE_FROM_GROUP, jdbc, TakeFromGroup::new, TakeFromGroup::group);
    }

    @Override
    public String listedAnywhere() {
        return "exists (select 1 from contact_group_member gm join contact_group og on og.id = gm.group_id"
                + " where gm.contact_id = c.id and og.user_id = :viewer)";
    }

    @Override
    public String alreadySo(int contacts, boolean all) {
        return all ? "None is in a group of yours." : contacts + " are not in any of your groups.";
    }

    @Override
    protected void apply(TakeFromGroup change, StepExecution run) {
        run.update(Sql.of(
                        "merge into contact_group_member x using (%s) d"
                                + " on (x.group_id = :group and x.contact_id = d.contact_id) when matched then delete",
                        run.done())
                .with("group", change.group().id()));
    }

    @Override
    public KindWords words() {
        return KindWords.ofOneself("Remove from group", "swap", "%1$s removed from a group");
    }
}
