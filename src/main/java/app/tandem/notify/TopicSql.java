package app.tandem.notify;

import app.tandem.audit.RecipientRole;
import app.tandem.operation.Kind;
import app.tandem.operation.Kinds;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The topic of a message {@code m} of operation {@code op}, and how its recipient wants it, as expressions. */
@Component
class TopicSql {

    private final Kinds kinds;
    private final String topic;

    TopicSql(Kinds kinds) {
        this.kinds = kinds;
        topic = Arrays.stream(RecipientRole.values())
                .map(role -> "when " + role.code() + " then " + topic(role))
                .collect(Collectors.joining(" ", "case m.role ", " end"));
    }

    /** To be joined before {@link #delivery} is read. */
    String preference() {
        return " left join mail_preference p on p.user_id = m.recipient_id and p.topic = " + topic + " ";
    }

    /** AT_ONCE, DAILY or IN_APP. */
    String delivery() {
        return "coalesce(p.delivery, case " + topic
                + Arrays.stream(Topic.values())
                        .map(one -> " when '" + one + "' then '" + one.suggested() + "'")
                        .collect(Collectors.joining())
                + " end)";
    }

    private String topic(RecipientRole role) {
        return switch (role) {
            case RAN_IT -> literal(Topic.MY_WORK);
            case NEW_OWNER -> literal(Topic.OWNERSHIP);
            case ASSIGNEE, FORMER_ASSIGNEE -> literal(Topic.ASSIGNMENTS);
            case SHARED_WITH, SHARE_UNDONE -> literal(Topic.SHARES);
            case TICKED -> literal(Topic.TICKED);
            case TASK_ASSIGNEE -> literal(Topic.TASKS);
            case OWNER ->
                "case when " + kinds.among("op.kind", Kind::handsOver) + " then " + literal(Topic.OWNERSHIP) + " else "
                        + literal(Topic.MY_CONTACTS) + " end";
        };
    }

    private static String literal(Topic topic) {
        return "'" + topic + "'";
    }
}
