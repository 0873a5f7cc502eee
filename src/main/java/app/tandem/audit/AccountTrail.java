package app.tandem.audit;

import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what is done with accounts, teams and settings, in the transaction that does it. The only writer of it. */
@Component
public class AccountTrail {

    private static final int LONGEST_VALUE = 400;
    private static final int LONGEST_SUBJECT = 254;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param actor who did it; null for Tandem itself
     * @param person the account it is about, if it is about one
     * @param subject the team or address it is about; empty where the person says it
     * @param before what it was, as people read it
     * @param after what it became
     */
    public record Entry(
            OrganizationId organization,
            @Nullable UserId actor,
            AccountEvent event,
            @Nullable UserId person,
            String subject,
            String before,
            String after) {

        /** Something done with a person's account. */
        public static Entry of(OrganizationId organization, @Nullable UserId actor, AccountEvent event, UserId person) {
            return new Entry(organization, actor, event, person, "", "", "");
        }

        /** Something done with a team, an invitation or a setting. */
        public static Entry about(OrganizationId organization, UserId actor, AccountEvent event, String subject) {
            return new Entry(organization, actor, event, null, subject, "", "");
        }

        /** This entry with the team it is about. */
        public Entry on(String team) {
            return new Entry(organization, actor, event, person, team, before, after);
        }

        /** This entry with what it was and what it became. */
        public Entry from(String was, String became) {
            return new Entry(organization, actor, event, person, subject, was, became);
        }
    }

    /** Records it; texts that are too long are cut. */
    public void record(Entry entry) {
        var actor = entry.actor();
        var person = entry.person();
        jdbc.sql("""
                        insert into account_event (organization_id, actor_id, at, kind, subject_id, subject, before_value,
                                                   after_value)
                        values (:organization, :actor, :at, :kind, :person, :subject, :before, :after)""")
                .param("organization", entry.organization().value())
                .param("actor", actor == null ? null : actor.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS))
                .param("kind", entry.event().code())
                .param("person", person == null ? null : person.value())
                .param("subject", cut(entry.subject(), LONGEST_SUBJECT))
                .param("before", cut(entry.before(), LONGEST_VALUE))
                .param("after", cut(entry.after(), LONGEST_VALUE))
                .update();
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
