package app.tandem.operation;

import app.tandem.access.Action;
import app.tandem.contact.MovedColumns;
import org.springframework.stereotype.Component;

/** Moves contacts to the recently deleted: missing everywhere else, and restorable from there (R17, R18). */
@Component
class DeleteKind extends Kind<Change.Delete> {

    private static final String GROUPS_OF_OTHERS = """
            merge into contact_group_member x using (
              select gm.group_id, gm.contact_id
              from %s d join contact_group_member gm on gm.contact_id = d.contact_id
              join contact_group g on g.id = gm.group_id
              where g.user_id <> d.before_owner) gone
            on (x.group_id = gone.group_id and x.contact_id = gone.contact_id)
            when matched then delete""";

    private static final String MOVE = """
            insert into deleted_contact (%s, deleted_at, deleted_by, deleted_op, assigned_by, assigned_at,
                                         assigned_op)
            select %s, cast(:now as timestamp with time zone), cast(:actor as bigint), cast(:op as bigint),
                   a.assigned_by, a.assigned_at, a.assigned_op
            from (%s) d join contact c on c.id = d.contact_id
            left join contact_access a on a.contact_id = c.id and a.assigned""";

    DeleteKind() {
        super(Change.Delete.class, Action.DELETE);
    }

    @Override
    void apply(Change.Delete change, StepExecution run) {
        run.endAll();
        run.update(GROUPS_OF_OTHERS.formatted(run.before()));
        run.update(MOVE.formatted(MovedColumns.into(), MovedColumns.from(column -> "c." + column), run.done()));
        run.update("merge into contact_access x using (" + run.done()
                + ") d on (x.contact_id = d.contact_id) when matched then delete");
        run.update(
                "merge into contact x using (" + run.done() + ") d on (x.id = d.contact_id) when matched then delete");
    }

    @Override
    boolean endsAssignment() {
        return true;
    }

    @Override
    boolean endsAllAccess() {
        return true;
    }

    @Override
    KindWords words() {
        return new KindWords("%1$s deleted", "deleted %1$s").aboutNobodyElse();
    }
}
