package app.tandem.notify;

import app.tandem.people.UserId;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each person wants to be told of what (R47); a choice counts for what finishes after it. */
@Service
@Transactional
public class MailPreferences {

    private final StoredChoices choices;
    private final MailSettings settings;

    MailPreferences(StoredChoices choices, MailSettings settings) {
        this.choices = choices;
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
        choices.of(user.value()).ifPresent(of -> all.putAll(of.chosen()));
        return all;
    }

    /** Remembers these choices of the person; the others stay. */
    public void save(UserId user, Map<Topic, Delivery> chosen) {
        choices.findHeldById(user.value()).ifPresent(of -> of.choose(chosen));
        choices.flush();
    }
}
