package app.tandem.contact.ui.list.grid;

import app.tandem.contact.RelatedPerson;
import app.tandem.contact.list.ContactRow;
import app.tandem.intake.PhoneNumbers;
import app.tandem.people.UserId;
import app.tandem.shell.parts.PersonAvatar;
import app.tandem.shell.parts.Reach;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cell templates of the contact grid, rendered by the browser without a component per cell. */
class ContactsCells implements Serializable {

    private static final int FACES = 3;
    private static final String NONE = "–";
    private static final String MARK = """
            <span class="t-mark-rel" role="img" data-rel=${item.rel} aria-label=${item.relation} title=${item.relation}></span>""";
    private static final String LINK = """
            <a class="t-name-link" href=${'contacts/' + item.id} title=${item.name}><bdi>${item.name}</bdi></a>""";
    private static final String ARCHIVED = """
            ${item.archived ? html`<span class="t-archived">Archived</span>` : ''}""";

    private final UserId viewer;

    ContactsCells(UserId viewer) {
        this.viewer = viewer;
    }

    LitRenderer<ContactRow> cell(ContactsColumn column) {
        return switch (column) {
            case NAME -> named("<span class=\"t-name\">" + MARK + LINK + ARCHIVED + "</span>");
            case OWNER -> person(ContactRow::owner);
            case ASSIGNED_TO -> person(ContactRow::assignee);
            case SHARED_WITH -> faces();
            case EMAIL -> email();
            case PHONE -> reach("tel:", row -> row.phone(), row -> PhoneNumbers.shown(row.phone()));
            default ->
                LitRenderer.<ContactRow>of(
                                "<span class=${item.none ? 't-cell t-none' : 't-cell'} title=${item.text}>${item.text}</span>")
                        .withProperty("text", row -> text(column, row))
                        .withProperty(
                                "none", row -> column == ContactsColumn.LAST_ACTIVITY && row.lastActivity() == null);
        };
    }

    /** Two lines for narrow screens, replacing all other columns. */
    LitRenderer<ContactRow> twoLines() {
        return named("<div class=\"t-two\"><div class=\"t-two-a\">" + MARK + LINK + ARCHIVED
                        + "<span class=\"t-two-d\">${item.when}</span></div>"
                        + "<div class=\"t-two-b\"><span>${item.status}</span><bdi>${item.who}</bdi></div></div>")
                .withProperty("when", row -> text(ContactsColumn.LAST_ACTIVITY, row))
                .withProperty("status", row -> row.status().label())
                .withProperty("who", this::who);
    }

    /** A link to write to an address or call a number. */
    private static LitRenderer<ContactRow> reach(
            String scheme, ValueProvider<ContactRow, String> to, ValueProvider<ContactRow, String> shown) {
        return LitRenderer.<ContactRow>of("""
                        <span class=${item.to ? 't-cell' : 't-cell t-none'}>${item.to
                          ? html`<a class="t-reach" href=${item.to} title=${item.shown}>${item.shown}</a>` : '–'}</span>""")
                .withProperty("to", row -> Reach.address(scheme, to.apply(row)))
                .withProperty("shown", row -> to.apply(row).isEmpty() ? "" : shown.apply(row));
    }

    /** The same of an e-mail address; crossed out where it is opted out (R36). */
    private static LitRenderer<ContactRow> email() {
        return LitRenderer.<ContactRow>of("""
                        <span class=${item.to ? 't-cell' : 't-cell t-none'}>${item.to
                          ? html`<a class=${item.out ? 't-reach t-out' : 't-reach'} href=${item.to}
                              title=${item.shown + (item.out ? ' (opted out)' : '')}>${item.shown}</a>${item.out
                              ? html`<span class="t-sr">, opted out</span>` : ''}` : '–'}</span>""")
                .withProperty("to", row -> Reach.address("mailto:", row.email()))
                .withProperty("out", ContactRow::unsubscribed)
                .withProperty("shown", ContactRow::email);
    }

    private static LitRenderer<ContactRow> named(String template) {
        return LitRenderer.<ContactRow>of(template)
                .withProperty("id", row -> row.id().value())
                .withProperty("name", ContactRow::name)
                .withProperty("archived", ContactRow::archived)
                .withProperty("rel", row -> row.relationship().name().toLowerCase(Locale.ROOT))
                .withProperty("relation", row -> row.relationship().label());
    }

    private String text(ContactsColumn column, ContactRow row) {
        return switch (column) {
            case STATUS -> row.status().label();
            case LEAD_SOURCE -> orNone(row.leadSource());
            case RELATIONSHIP -> row.relationship().label();
            case LAST_ACTIVITY -> ago(row.lastActivity());
            case CREATED -> Ago.day(row.created(), ReaderTime.here());
            case UNSUBSCRIBE -> row.unsubscribed() ? "Opted out" : NONE;
            case NAME, EMAIL, PHONE, OWNER, ASSIGNED_TO, SHARED_WITH ->
                throw new IllegalArgumentException(column.name());
        };
    }

    private LitRenderer<ContactRow> person(Who who) {
        return LitRenderer.<ContactRow>of("""
                        <span class="t-cell"><bdi>${item.person}</bdi>${item.partner
                          ? html`<span class="t-p" role="img" aria-label="Partner" title="Partner">P</span>` : ''}</span>""")
                .withProperty("person", row -> name(who.of(row)))
                .withProperty("partner", row -> {
                    var person = who.of(row);
                    return person != null && person.partner() && !isViewer(person);
                });
    }

    /** Initials prefixed by P for a partner or C for a colleague. */
    private static LitRenderer<ContactRow> faces() {
        return LitRenderer.<ContactRow>of("""
                        ${item.names ? html`<span class="t-faces" role="img" aria-label=${item.names} title=${item.names}>
                          ${item.faces.map(face => html`<span class="t-face" data-partner=${String(face[0] === 'P')}>${face.slice(1)}</span>`)}
                          ${item.more ? html`<span class="t-more">+${item.more}</span>` : ''}</span>` : ''}""")
                .withProperty(
                        "names",
                        row -> row.sharedWith().stream()
                                .map(RelatedPerson::name)
                                .collect(Collectors.joining(", ")))
                .withProperty(
                        "faces",
                        row -> row.sharedWith().stream()
                                .limit(FACES)
                                .map(face -> (face.partner() ? "P" : "C") + PersonAvatar.initials(face.name()))
                                .toList())
                .withProperty("more", row -> Math.max(0, row.sharedWith().size() - FACES));
    }

    private String who(ContactRow row) {
        var assignee = row.assignee();
        if (isViewer(row.owner())) {
            return assignee == null ? "" : "→ " + assignee.name();
        }
        return row.owner().name();
    }

    private String name(@Nullable RelatedPerson person) {
        return person == null ? "" : isViewer(person) ? "You" : person.name();
    }

    private boolean isViewer(RelatedPerson person) {
        return Objects.equals(person.id(), viewer);
    }

    private static String ago(@Nullable Instant at) {
        return at == null ? "None" : Ago.words(at, ReaderTime.now(), ReaderTime.here());
    }

    private static String orNone(String text) {
        return text.isEmpty() ? NONE : text;
    }

    /** A person related to a row's contact. */
    @FunctionalInterface
    private interface Who extends Serializable {
        @Nullable
        RelatedPerson of(ContactRow row);
    }
}
