package app.tandem.notify;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.Map;

/** How one person wants to be told, by topic, as far as they have chosen. */
@Entity
@Table(name = "app_user")
class MailChoices {

    @Id
    private long id;

    @ElementCollection
    @CollectionTable(name = "mail_preference", joinColumns = @JoinColumn(name = "user_id"))
    @MapKeyColumn(name = "topic")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "delivery")
    @Enumerated(EnumType.STRING)
    private Map<Topic, Delivery> chosen = new HashMap<>();

    protected MailChoices() {}

    void choose(Map<Topic, Delivery> choices) {
        chosen.putAll(choices);
    }

    Map<Topic, Delivery> chosen() {
        return Map.copyOf(chosen);
    }
}
