package app.tandem.email.template;

import app.tandem.access.EmailPolicy;
import app.tandem.access.EmailPolicy.Deed;
import app.tandem.access.Explanation;
import app.tandem.email.text.EmailText;
import app.tandem.email.text.EmailTextRefused;
import app.tandem.intake.Cleaned;
import app.tandem.intake.OnceOnly;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Templates of e-mails: one's own, and the organization's, which everybody of it reads and administrators change. Each
 * saving is a new version; what was sent keeps its text. To whom a template does not belong it is not there (R4).
 */
@Service
@Transactional
public class Templates {

    private static final OnceOnly NAMES = new OnceOnly("email_template_name");

    private final StoredTemplates stored;
    private final TemplateRows rows;
    private final People people;
    private final Clock clock;

    Templates(StoredTemplates stored, TemplateRows rows, People people, Clock clock) {
        this.stored = stored;
        this.rows = rows;
        this.people = people;
        this.clock = clock;
    }

    /** The viewer's own and their organization's, by name. */
    @Transactional(readOnly = true)
    public List<Template> offered(UserId viewer) {
        var reader = people.actor(viewer);
        return reader.active() ? rows.offered(reader) : List.of();
    }

    /** One of these; throws TemplateNotFound. */
    @Transactional(readOnly = true)
    public Template open(UserId viewer, long id) {
        return found(people.actor(viewer), id);
    }

    /** Why they may not do it with a template of that kind; empty if they may. */
    @Transactional(readOnly = true)
    public List<String> against(UserId viewer, Deed deed, boolean organizations) {
        return reasons(people.actor(viewer), deed, organizations).stream()
                .map(Explanation::text)
                .toList();
    }

    /**
     * Saves a template as a new version; where nothing differs, there is none. One's own becomes the organization's where
     * that is asked; what is the organization's stays with it. Throws TemplateNotFound, TemplateConflict if somebody saved
     * it meanwhile (R49), TemplateNameRefused, EmailTextRefused, and TemplateRefused if they may not.
     *
     * @param id null for a new one
     * @param seenVersion the version that the editor began with; of no matter for a new one
     */
    public Template save(
            UserId actor,
            @Nullable Long id,
            int seenVersion,
            String name,
            boolean organizations,
            String subject,
            String body) {
        var editor = people.actor(actor);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var template = id == null ? begun(editor, organizations, name, now) : held(editor, id);
        require(editor, id == null ? Deed.ADD : Deed.CHANGE, template.organizations());
        if (organizations && !template.organizations()) {
            require(editor, Deed.ADD, true);
        }
        boolean belongs = organizations || template.organizations();
        var before = id == null ? null : found(editor, id);
        if (before != null && before.version() != seenVersion) {
            throw new TemplateConflict(before);
        }
        var text = new TemplateVersion(
                template.version() + 1, Cleaned.line(subject), Cleaned.text(body), now, editor.name());
        checkText(text);
        if (before == null || template.differs(belongs, name) || !same(before, text)) {
            template.next(actor, belongs, name, now);
            once(() -> {
                stored.save(template);
                stored.flush();
            });
            rows.write(editor.organization(), template.id(), text, actor);
        }
        return found(editor, template.id());
    }

    /** Offers it no more; what was sent keeps its text. Throws TemplateNotFound, TemplateRefused. */
    public void remove(UserId actor, long id) {
        var editor = people.actor(actor);
        var template = held(editor, id);
        require(editor, Deed.REMOVE, template.organizations());
        template.remove(actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
        stored.flush();
    }

    /** All texts that it has had, the latest first; throws TemplateNotFound. */
    @Transactional(readOnly = true)
    public List<TemplateVersion> versions(UserId viewer, long id) {
        return rows.versions(found(people.actor(viewer), id).id());
    }

    /**
     * Its sendings, the latest first: of the viewer's own, and for administrators all of the organization. Throws
     * TemplateNotFound.
     */
    @Transactional(readOnly = true)
    public List<TemplateUse> usedIn(UserId viewer, long id) {
        var reader = people.actor(viewer);
        return rows.uses(reader, found(reader, id).id(), EmailPolicy.seesSending(false, reader.admin()));
    }

    /** The same in numbers, for all templates by id; those never sent are left out. */
    @Transactional(readOnly = true)
    public Map<Long, TemplateUsage> usage(UserId viewer) {
        var reader = people.actor(viewer);
        return reader.active() ? rows.usage(reader, EmailPolicy.seesSending(false, reader.admin())) : Map.of();
    }

    private Template found(Actor reader, long id) {
        return rows.find(reader, id)
                .filter(one -> EmailPolicy.sees(its(reader, one.organizations())))
                .orElseThrow(TemplateNotFound::new);
    }

    private StoredTemplate held(Actor editor, long id) {
        return stored.findById(id)
                .filter(one -> !one.removed() && one.isOf(editor.organization()))
                .filter(one -> EmailPolicy.sees(new EmailPolicy.Template(
                        one.organizations(), editor.active(), one.isOwnOf(editor.id()), editor.admin())))
                .orElseThrow(TemplateNotFound::new);
    }

    private static StoredTemplate begun(Actor editor, boolean organizations, String name, Instant now) {
        return new StoredTemplate(editor.organization(), editor.id(), organizations, name, now);
    }

    private static void require(Actor editor, Deed deed, boolean organizations) {
        var reasons = reasons(editor, deed, organizations);
        if (!reasons.isEmpty()) {
            throw new TemplateRefused(reasons);
        }
    }

    private static List<Explanation> reasons(Actor editor, Deed deed, boolean organizations) {
        return EmailPolicy.against(deed, its(editor, organizations));
    }

    /** One of the editor's own, or of their organization's. */
    private static EmailPolicy.Template its(Actor editor, boolean organizations) {
        return new EmailPolicy.Template(organizations, editor.active(), !organizations, editor.admin());
    }

    private static void checkText(TemplateVersion text) {
        var problems = EmailText.problems(text.subject(), text.body());
        if (!problems.isEmpty()) {
            throw new EmailTextRefused(problems);
        }
    }

    private static boolean same(Template before, TemplateVersion text) {
        return before.subject().equals(text.subject()) && before.body().equals(text.body());
    }

    private static void once(Runnable write) {
        NAMES.write(write, () -> new TemplateNameRefused("There is a template with that name. Enter another name."));
    }
}
