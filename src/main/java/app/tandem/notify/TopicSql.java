package app.tandem.notify;

import app.tandem.access.Action;
import app.tandem.audit.RecipientRole;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The topic of a message {@code m} of operation {@code op}, and how its recipient wants it, as expressions. */
final class TopicSql {

    private static final String TOPIC = "case m.role "
            + Arrays.stream(RecipientRole.values())
                    .map(role -> "when " + role.code() + " then " + topic(role))
                    .collect(Collectors.joining(" "))
            + " end";

    /** To be joined before {@link #DELIVERY} is read. */
    static final String PREFERENCE =
            " left join mail_preference p on p.user_id = m.recipient_id and p.topic = " + TOPIC + " ";

    /** AT_ONCE, DAILY or IN_APP. */
    static final String DELIVERY = "coalesce(p.delivery, case " + TOPIC
            + Arrays.stream(Topic.values())
                    .map(topic -> " when '" + topic + "' then '" + topic.suggested() + "'")
                    .collect(Collectors.joining())
            + " end)";

    private TopicSql() {}

    private static String topic(RecipientRole role) {
        return switch (role) {
            case RAN_IT -> literal(Topic.MY_WORK);
            case NEW_OWNER -> literal(Topic.OWNERSHIP);
            case ASSIGNEE, FORMER_ASSIGNEE -> literal(Topic.ASSIGNMENTS);
            case SHARED_WITH, SHARE_UNDONE -> literal(Topic.SHARES);
            case TICKED -> literal(Topic.TICKED);
            case TASK_ASSIGNEE -> literal(Topic.TASKS);
            case OWNER ->
                "case when op.kind = '" + Action.CHANGE_OWNER + "' then " + literal(Topic.OWNERSHIP) + " else "
                        + literal(Topic.MY_CONTACTS) + " end";
        };
    }

    private static String literal(Topic topic) {
        return "'" + topic + "'";
    }
}
