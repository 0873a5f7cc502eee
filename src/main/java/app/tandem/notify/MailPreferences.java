package app.tandem.notify;

import app.tandem.people.UserId;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each person wants to be told of what (R47); a choice counts for what finishes after it. */
@Service
@Transactional
public class MailPreferences {

    private final JdbcClient jdbc;
    private final MailSettings settings;

    MailPreferences(JdbcClient jdbc, MailSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** When the daily digests go out, in the zone of the server. */
    public LocalTime digestAt() {
        return settings.digestAt();
    }

    /** The choice for every topic; what is suggested where the person has not chosen. */
    @Transactional(readOnly = true)
    public Map<Topic, Delivery> of(UserId user) {
        Map<Topic, Delivery> all = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            all.put(topic, topic.suggested());
        }
        jdbc.sql("select topic, delivery from mail_preference where user_id = :user")
                .param("user", user.value())
                .query(row -> {
                    all.put(Topic.valueOf(row.getString(1)), Delivery.valueOf(row.getString(2)));
                });
        return all;
    }

    /** Remembers these choices of the person; the others stay. */
    public void save(UserId user, Map<Topic, Delivery> choices) {
        if (choices.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        merge into mail_preference p using (
                          select * from unnest(cast(:topics as varchar array), cast(:deliveries as varchar array))
                            as x(topic, delivery)) c
                        on (p.user_id = :user and p.topic = c.topic)
                        when matched then update set delivery = c.delivery
                        when not matched then insert (user_id, topic, delivery)
                          values (:user, c.topic, c.delivery)""")
                .param("user", user.value())
                .param("topics", choices.keySet().stream().map(Enum::name).toArray(String[]::new))
                .param("deliveries", choices.values().stream().map(Enum::name).toArray(String[]::new))
                .update();
    }
}
