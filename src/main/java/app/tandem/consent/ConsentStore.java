package app.tandem.consent;

import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import app.tandem.sql.Dialect;
import app.tandem.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one writer of consent (R35): events are only added, and the latest of an address holds. Decides nothing; callers
 * have asked the policy before.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ConsentStore {

    private static final String THESE =
            "unnest(cast(:channels as integer array), cast(:addresses as varchar array))" + " as x(channel, address)";

    /** Those of the addresses that have no opt-out. The rows of those that have an opt-in are locked by what follows. */
    private static final String NOT_OUT = """
            insert into consent_event (organization_id, channel, address, opted_in, at, source, recorded_by, contact_id,
              said_by, how, said_on, wording, evidence)
            select distinct cast(:organization as bigint), cast(x.channel as smallint), x.address, false,
              cast(:now as timestamp with time zone), cast(:source as smallint), cast(:user as bigint),
              cast(:contact as bigint), cast(:saidBy as varchar), cast(:how as smallint), cast(:saidOn as date),
              cast(:wording as varchar), cast(:text as varchar)
            from %s
            where not exists (select 1 from consent k where k.organization_id = :organization
              and k.channel = x.channel and k.address = x.address and not k.opted_in)""".formatted(THESE);

    /**
     * What holds is the latest event of each. Those that were just added are read by their ids: joined with the addresses,
     * PostgreSQL looked all events through for each.
     */
    private static final String HOLDS = """
            merge into consent k using (
              select e.organization_id, e.channel, e.address, e.opted_in, e.at, e.id
              from consent_event e where e.id > :before and e.organization_id = :organization) s
            on (k.organization_id = s.organization_id and k.channel = s.channel and k.address = s.address)
            when matched then update set opted_in = s.opted_in, since = s.at, event_id = s.id
            when not matched then insert (organization_id, channel, address, opted_in, since, event_id)
              values (s.organization_id, s.channel, s.address, s.opted_in, s.at, s.id)""";

    static final String EVENT = "e.id, e.channel, e.address, e.opted_in, e.at, e.source, e.recorded_by,"
            + " e.contact_id, e.said_by, e.how, e.said_on, e.wording, e.evidence, coalesce(f.name, '') as file_name";

    private final JdbcClient jdbc;
    private final Dialect dialect;
    private final List<ConsentListener> listeners;

    ConsentStore(JdbcClient jdbc, Dialect dialect, List<ConsentListener> listeners) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.listeners = listeners;
    }

    /**
     * Who recorded something, where and when.
     *
     * @param user nobody where the person did so themself
     * @param contact the record on which it was recorded; null where on none
     */
    public record Recorded(
            ConsentSource source,
            @Nullable UserId user,
            @Nullable Long contact,
            OffsetDateTime at) {}

    /** Whether an e-mail address of a table is opted out of the organization of the same row, in SQL. */
    public static String optedOut(String organization, String email) {
        return "(exists (select 1 from consent k where k.organization_id = " + organization + " and k.channel = "
                + Channel.EMAIL.code() + " and k.address = " + ConsentAddress.folding(email) + " and not k.opted_in))";
    }

    /** What holds for each of these; those of which nothing is recorded are left out. */
    public Map<ConsentAddress, Consent> of(OrganizationId organization, Collection<ConsentAddress> addresses) {
        Map<ConsentAddress, Consent> found = new LinkedHashMap<>();
        if (!addresses.isEmpty()) {
            these(
                            "select k.channel, k.address, k.opted_in, k.since from " + THESE
                                    + " join consent k on k.organization_id = :organization and k.channel = x.channel"
                                    + " and k.address = x.address",
                            organization,
                            addresses)
                    .query(r -> {
                        var address = address(r);
                        found.put(address, new Consent(address, r.getBoolean("opted_in"), Columns.at(r, "since")));
                    });
        }
        return found;
    }

    /** Everything recorded of these, the latest first. */
    public List<ConsentEvent> history(OrganizationId organization, Collection<ConsentAddress> addresses) {
        return addresses.isEmpty()
                ? List.of()
                : these(
                                "select " + EVENT + " from " + THESE
                                        + " join consent_event e on e.organization_id = :organization"
                                        + " and e.channel = x.channel and e.address = x.address"
                                        + " left join consent_file f on f.event_id = e.id order by e.id desc",
                                organization,
                                addresses)
                        .query((r, n) -> event(r))
                        .list();
    }

    /** The file that proves an event of that organization. */
    public Optional<Evidence.File> file(OrganizationId organization, long event) {
        return jdbc.sql("select f.name, f.content_type, f.bytes from consent_file f join consent_event e on e.id ="
                        + " f.event_id where e.id = :event and e.organization_id = :organization")
                .param("event", event)
                .param("organization", organization.value())
                .query((r, n) ->
                        new Evidence.File(r.getString("name"), r.getString("content_type"), r.getBytes("bytes")))
                .optional();
    }

    /** Records an opt-out of each that has none; an opt-out that holds stays as it is. Returns how many were added. */
    public int optOut(
            OrganizationId organization, Collection<ConsentAddress> addresses, Evidence evidence, Recorded by) {
        if (addresses.isEmpty()) {
            return 0;
        }
        turn(organization);
        long before = latest();
        int added = Sql.of(NOT_OUT)
                .with("organization", organization.value())
                .with("channels", channels(addresses))
                .with("addresses", texts(addresses))
                .with("now", by.at())
                .with("source", by.source().code())
                .with("user", by.user() == null ? null : by.user().value())
                .with("contact", by.contact())
                .with("saidBy", evidence.saidBy())
                .with("how", evidence.how().code())
                .with("saidOn", evidence.saidOn())
                .with("wording", evidence.wording())
                .with("text", evidence.text())
                .on(jdbc)
                .update();
        if (added > 0) {
            holds(organization, addresses, before);
        }
        return added;
    }

    /** Records that the person opted in, with what proves it; returns the event's id. */
    public long optIn(OrganizationId organization, ConsentAddress address, Evidence evidence, Recorded by) {
        turn(organization);
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into consent_event (organization_id, channel, address, opted_in, at, source, recorded_by,
                          contact_id, said_by, how, said_on, wording, evidence)
                        values (:organization, :channel, :address, true, :now, :source, :user, :contact, :saidBy, :how,
                          :saidOn, :wording, :text)""")
                .param("organization", organization.value())
                .param("channel", address.channel().code())
                .param("address", address.address())
                .param("now", by.at())
                .param("source", by.source().code())
                .param("user", by.user() == null ? null : by.user().value())
                .param("contact", by.contact())
                .param("saidBy", evidence.saidBy())
                .param("how", evidence.how().code())
                .param("saidOn", evidence.saidOn())
                .param("wording", evidence.wording())
                .param("text", evidence.text())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey(), "the event's id").longValue();
        var file = evidence.file();
        if (file != null) {
            jdbc.sql(
                            "insert into consent_file (event_id, name, content_type, bytes) values (:event, :name, :type, :bytes)")
                    .param("event", id)
                    .param("name", file.name())
                    .param("type", file.type())
                    .param("bytes", file.bytes())
                    .update();
        }
        holds(organization, List.of(address), id - 1);
        return id;
    }

    /** Waits until consent of this organization is the caller's to record: of two events the later is the one that holds. */
    public void turn(OrganizationId organization) {
        jdbc.sql("select id from organization where id = :organization" + dialect.forChange())
                .param("organization", organization.value())
                .query(Long.class)
                .single();
    }

    /** The last event of all. Whoever has the turn adds only later ones. */
    private long latest() {
        return jdbc.sql("select coalesce(max(id), 0) from consent_event")
                .query(Long.class)
                .single();
    }

    private void holds(OrganizationId organization, Collection<ConsentAddress> addresses, long before) {
        jdbc.sql(HOLDS)
                .param("before", before)
                .param("organization", organization.value())
                .update();
        listeners.forEach(listener -> listener.recorded(organization, addresses));
    }

    private JdbcClient.StatementSpec these(
            String statement, OrganizationId organization, Collection<ConsentAddress> addresses) {
        return jdbc.sql(statement)
                .param("organization", organization.value())
                .param("channels", channels(addresses))
                .param("addresses", texts(addresses));
    }

    private static Integer[] channels(Collection<ConsentAddress> addresses) {
        return addresses.stream().map(one -> one.channel().code()).toArray(Integer[]::new);
    }

    private static String[] texts(Collection<ConsentAddress> addresses) {
        return addresses.stream().map(ConsentAddress::address).toArray(String[]::new);
    }

    static ConsentAddress address(ResultSet row) throws SQLException {
        return new ConsentAddress(Channel.of(row.getInt("channel")), row.getString("address"));
    }

    static ConsentEvent event(ResultSet row) throws SQLException {
        var user = row.getObject("recorded_by", Long.class);
        return new ConsentEvent(
                row.getLong("id"),
                address(row),
                row.getBoolean("opted_in"),
                Columns.at(row, "at"),
                ConsentSource.of(row.getInt("source")),
                user == null ? null : new UserId(user),
                row.getObject("contact_id", Long.class),
                row.getString("said_by"),
                Said.of(row.getInt("how")),
                row.getObject("said_on", LocalDate.class),
                row.getString("wording"),
                row.getString("evidence"),
                row.getString("file_name"));
    }
}
