package app.tandem.operation;

import app.tandem.access.Action;
import app.tandem.contact.ContactSql;
import org.springframework.stereotype.Component;

/** Takes contacts out of one of the actor's own groups; nobody is told and nothing else moves (R47). */
@Component
class TakeFromGroupKind extends Kind<Change.TakeFromGroup> {

    TakeFromGroupKind() {
        super(Change.TakeFromGroup.class, Action.TAKE_FROM_GROUP);
    }

    @Override
    void apply(Change.TakeFromGroup change, StepExecution run) {
        run.update(
                "merge into contact_group_member x using (" + run.done() + ") d"
                        + " on (x.group_id = :group and x.contact_id = d.contact_id) when matched then delete",
                new ContactSql().with("group", change.ownGroup().id()));
    }

    @Override
    KindWords words() {
        return new KindWords("%1$s removed from a group", KindWords.OTHER.done());
    }
}
