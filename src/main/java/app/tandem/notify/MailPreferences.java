package app.tandem.notify;

import app.tandem.notify.mail.MailSettings;
import app.tandem.people.UserId;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each person's notification preferences (R47); a choice applies to operations that finish later. */
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

    /** The choice for every topic; the default if the person has not chosen. */
    @Transactional(readOnly = true)
    public Map<Topic, Delivery> of(UserId user) {
        Map<Topic, Delivery> all = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            all.put(topic, topic.suggested());
        }
        choices.of(user.value()).ifPresent(of -> all.putAll(of.chosen()));
        return all;
    }

    /** Stores these choices; the others stay. */
    public void save(UserId user, Map<Topic, Delivery> chosen) {
        choices.findHeldById(user.value()).ifPresent(of -> of.choose(chosen));
        choices.flush();
    }
}
