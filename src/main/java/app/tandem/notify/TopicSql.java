package app.tandem.notify;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The topic of a message {@code m} of operation {@code op}, and how its recipient wants it, as expressions. */
final class TopicSql {

    /** The roles are those of {@link Wording}; what is not known changes the contacts of the reader. */
    private static final String TOPIC = """
            case m.role when 0 then 'MY_WORK' when 1 then 'OWNERSHIP' when 2 then 'ASSIGNMENTS' when 3 then 'SHARES'
              when 4 then 'ASSIGNMENTS' when 6 then 'TICKED' when 7 then 'SHARES' when 8 then 'TASKS'
              else case when op.kind = 'CHANGE_OWNER' then 'OWNERSHIP' else 'MY_CONTACTS' end end""";

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
}
