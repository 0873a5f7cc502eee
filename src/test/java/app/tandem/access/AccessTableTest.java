package app.tandem.access;

import static app.tandem.access.Somebody.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Writes docs/access.md from what the code decides; with {@code -Dtandem.write-docs=true} the file is written anew. */
class AccessTableTest {

    private static final Path PAGE = Path.of("docs", "access.md");

    @Test
    void the_page_says_what_the_code_does() throws IOException {
        if (Boolean.getBoolean("tandem.write-docs")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page());
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("stale? ./mvnw test -Dtest=AccessTableTest -Dtandem.write-docs=true")
                .isEqualTo(page());
    }

    private static String page() {
        return """
                # Who may see and do what

                This page is written by `AccessTableTest` from the policy itself: it cannot disagree with the program.
                A colleague belongs to the owner's organization, a partner to another one. What several relationships
                give adds up.

                ## What each may see

                %s
                Of others who are related to a contact one knows:

                %s
                ## What each may do

                %s
                ## What its state forbids

                To those who may do it otherwise. “Shared” is with anybody, “owner deactivated” the owner's account;
                what stayed on a loan is archived and gets notes by an administrator, as the owner.

                %s
                ## With whom, to whom

                %s
                The owner's permission and the organization's settings come on top, see the reasons below.

                ## Whose access each may end

                Nothing but this stands in the way: no archive, no loan, no deactivated account.

                %s
                ## Who reads an operation, and what may follow it

                %s
                Who undoes also needs to have done it or to supervise the present owner, contact by contact.

                %s
                ## What administrators may do with an account

                Of their own organization; for anybody else it is not there. Whoever administers invites, founds teams and
                changes settings without a further condition.

                %s
                ## What the two sides may do with a co-marketing partnership

                A loan officer invites an address; nobody but whose account has it may answer. For anybody else it is
                not there.

                %s
                ## Why not

                In the order in which they are given. Names stand for {owner} and {target}.

                %s""".formatted(
                        sight(),
                        knows(),
                        actions(),
                        states(),
                        targets(),
                        ends(),
                        reads(),
                        follows(),
                        administration(),
                        partnerships(),
                        reasons());
    }

    private static String sight() {
        Map<String, Somebody> columns = new LinkedHashMap<>();
        columns.put("Owner", owner());
        columns.put("Supervisor", supervisor());
        columns.put("Colleague", shared());
        columns.put("Partner, assignee", assignee().partner());
        columns.put("Partner, shared", shared().partner());
        var table = new StringBuilder(head("Part of the record", columns.keySet()));
        for (var part : Disclosure.Part.values()) {
            table.append("| ").append(words(part));
            columns.values().forEach(who -> table.append(cell(Disclosure.sees(part, who.standing()))));
            table.append(" |\n");
        }
        return table.toString();
    }

    private static String words(Disclosure.Part part) {
        return switch (part) {
            case CONTACT_DATA -> "Contact data";
            case PUBLIC_NOTES -> "Public notes";
            case OWN_ENTRIES -> "One's own groups, activity and tasks";
            case PRIVATE_NOTES -> "Private notes";
            case LOANS -> "Loans, and what is about a loan";
            case ACTIVITY -> "Activity";
            case TASKS -> "All tasks";
            case ORGANIZATION_GROUPS -> "Groups of users of one's own organization";
            case ALL_RELATIONS -> "Everybody who has access";
        };
    }

    private static String knows() {
        var columns = List.of("the owner, the assignee", "one's own firm", "one shared it with", "everybody else");
        var table = new StringBuilder(head("Viewer", columns));
        Map<String, Somebody> viewers = new LinkedHashMap<>();
        viewers.put("Colleague, supervisor", shared());
        viewers.put("Partner, assignee", assignee().partner());
        viewers.put("Partner, shared", shared().partner());
        viewers.forEach((name, who) -> table.append("| ")
                .append(name)
                .append(cell(Disclosure.knowsOf(who.standing(), false, true, false)))
                .append(cell(Disclosure.knowsOf(who.standing(), true, false, false)))
                .append(cell(Disclosure.knowsOf(who.standing(), false, false, true)))
                .append(cell(Disclosure.knowsOf(who.standing(), false, false, false)))
                .append(" |\n"));
        return table.toString();
    }

    private static Map<String, Somebody> actors() {
        Map<String, Somebody> actors = new LinkedHashMap<>();
        actors.put("Owner", owner());
        actors.put("Supervisor", supervisor());
        actors.put("Assignee", assignee());
        actors.put("Partner, assignee", assignee().partner());
        actors.put("Shared", shared());
        actors.put("Partner, shared", shared().partner());
        return actors;
    }

    private static String actions() {
        var actors = actors();
        var table = new StringBuilder(head("To", actors.keySet()));
        for (Action action : Action.values()) {
            table.append("| ").append(action.words());
            actors.forEach((name, who) -> {
                boolean own = action == Action.UNSHARE
                        && !who.standing().assigned()
                        && who.standing().shared();
                table.append(
                        own
                                ? " | their own"
                                : cell(ready(who, action).asks(action).allowed()));
            });
            table.append(" |\n");
        }
        return table.toString();
    }

    /** What can be activated is archived. */
    private static Somebody ready(Somebody who, Action action) {
        return action == Action.ACTIVATE ? who.archived() : who;
    }

    private static String states() {
        var everybody = owner().and(assignee());
        Map<String, Somebody> states = new LinkedHashMap<>();
        states.put("archived", everybody.archived());
        states.put("owner deactivated", everybody.ofDeactivatedOwner());
        states.put("the same, on a loan, to an administrator", admin().onLoan().ofDeactivatedOwner());
        states.put("on a loan", everybody.onLoan());
        states.put("shared", everybody.withShares().and(shared()));
        var table = new StringBuilder(head("To", states.keySet()));
        for (Action action : Action.values()) {
            table.append("| ").append(action.words());
            states.values()
                    .forEach(state -> table.append(
                            ready(state, action).asks(action).reasons().isEmpty() ? " | " : " | no"));
            table.append(" |\n");
        }
        return table.toString();
    }

    private static String targets() {
        var actors = actors();
        Map<String, Function<Boolean, Other>> others = new LinkedHashMap<>();
        others.put(
                "somebody of one's own organization",
                colleague -> Other.colleague().ofOwners(colleague));
        others.put(
                "the same, deactivated",
                colleague -> Other.colleague().ofOwners(colleague).deactivated());
        others.put("an active partner", colleague -> Other.partner().ofOwners(!colleague));
        others.put("an active partner of a third organization", colleague -> Other.partner());
        others.put("anybody else", colleague -> Other.formerPartner().ofOwners(!colleague));
        var table = new StringBuilder(head("To", actors.keySet()));
        for (Action action : List.of(Action.SHARE, Action.ASSIGN, Action.CHANGE_OWNER)) {
            others.forEach((words, other) -> {
                table.append("| ").append(action.words()).append(": ").append(words);
                actors.values().forEach(actor -> {
                    var target = other.apply(actor.standing().colleague()).target();
                    table.append(cell(actor.asks(action, target).allowed()));
                });
                table.append(" |\n");
            });
        }
        return table.toString();
    }

    private static String ends() {
        Map<String, Target> holders = new LinkedHashMap<>();
        holders.put("one's own", Other.self().shared());
        holders.put("given by oneself", Other.partner().sharedByActor());
        holders.put("of one's own organization", Other.colleague().shared());
        holders.put("of somebody whom one supervises", Other.subordinate().shared());
        holders.put("of anybody else", Other.formerPartner().shared());
        var table = new StringBuilder(head("A share", holders.keySet()));
        actors().forEach((name, who) -> {
            table.append("| ").append(name);
            holders.forEach((whose, target) -> {
                boolean nothing = whose.equals("one's own") && !name.contains("hared") && !name.contains("ssignee");
                table.append(
                        nothing ? " | –" : cell(who.asks(Action.UNSHARE, target).allowed()));
            });
            table.append(" |\n");
        });
        return table.toString();
    }

    private static String reads() {
        var table =
                new StringBuilder(head("Reader", List.of("of anything done with contacts", "of own groups and files")));
        for (var tie : OperationPolicy.Tie.values()) {
            table.append("| ")
                    .append(
                            switch (tie) {
                                case RAN_IT -> "Who ran it";
                                case SUPERVISES_WHO_RAN_IT -> "Who supervises them";
                                case SUPERVISES_PRESENT_OWNER -> "Who supervises the present owner of a contact";
                            });
            for (boolean ofOneself : List.of(false, true)) {
                table.append(
                        switch (OperationPolicy.reads(tie, ofOneself)) {
                            case ALL -> " | all";
                            case CONTACTS_OF_SUPERVISED -> " | what it did with those contacts";
                            case NOTHING -> " | nothing";
                        });
            }
            table.append(" |\n");
        }
        return table.toString();
    }

    private static String follows() {
        Map<String, OperationPolicy.Ran> states = new LinkedHashMap<>();
        states.put("it runs", new OperationPolicy.Ran(true, null, 0, 0, true, true));
        states.put("it did nothing", new OperationPolicy.Ran(true, Duration.ofDays(1), 0, 0, true, true));
        states.put("it did something", new OperationPolicy.Ran(true, Duration.ofDays(1), 1, 0, true, true));
        states.put("some failed", new OperationPolicy.Ran(true, Duration.ofDays(1), 1, 1, true, true));
        states.put("the same, of somebody else", new OperationPolicy.Ran(false, Duration.ofDays(1), 1, 1, true, true));
        states.put("30 days ago", new OperationPolicy.Ran(true, Duration.ofDays(30), 1, 1, true, true));
        var table = new StringBuilder(head("To", states.keySet()));
        for (var next : OperationPolicy.Next.values()) {
            table.append("| ")
                    .append(
                            switch (next) {
                                case UNDO -> "undo it, where its kind can be undone";
                                case RETRY -> "try again what failed";
                                case HAND_BACK -> "hand back what a change of owner moved";
                            });
            states.values().forEach(ran -> table.append(cell(OperationPolicy.offers(next, ran))));
            table.append(" |\n");
        }
        return table.toString();
    }

    private static String administration() {
        Map<String, AdministrationPolicy.Account> accounts = new LinkedHashMap<>();
        accounts.put("member", account(false, true, false, false, false));
        accounts.put("manager of a team", account(false, true, false, false, true));
        accounts.put("another administrator", account(false, true, true, false, false));
        accounts.put("oneself, one of several administrators", account(true, true, true, false, false));
        accounts.put("oneself, the only administrator", account(true, true, true, true, false));
        accounts.put("deactivated", account(false, false, false, false, false));
        var table = new StringBuilder(head("To", accounts.keySet()));
        for (var deed : AdministrationPolicy.Deed.values()) {
            table.append("| ").append(deed.words());
            accounts.values()
                    .forEach(its -> table.append(
                            cell(AdministrationPolicy.against(deed, its).isEmpty())));
            table.append(" |\n");
        }
        return table.toString();
    }

    private static AdministrationPolicy.Account account(
            boolean self, boolean active, boolean admin, boolean onlyAdmin, boolean manages) {
        return new AdministrationPolicy.Account("{name}", true, self, active, admin, onlyAdmin, manages, true);
    }

    private static String partnerships() {
        Map<String, PartnershipPolicy.Pact> pacts = new LinkedHashMap<>();
        for (var stand : PartnershipPolicy.Stand.values()) {
            pacts.put(
                    "loan officer, " + stand.name().toLowerCase(Locale.ROOT),
                    pact(PartnershipPolicy.Side.LOAN_OFFICER, stand));
            pacts.put("agent, " + stand.name().toLowerCase(Locale.ROOT), pact(PartnershipPolicy.Side.AGENT, stand));
        }
        pacts.put("anybody else", pact(PartnershipPolicy.Side.NEITHER, PartnershipPolicy.Stand.ACTIVE));
        var table = new StringBuilder(head("To", pacts.keySet()));
        for (var deed : PartnershipPolicy.Deed.values()) {
            table.append("| ").append(deed.words());
            pacts.values()
                    .forEach(its -> table.append(
                            cell(PartnershipPolicy.against(deed, its).isEmpty())));
            table.append(" |\n");
        }
        return table.toString();
    }

    private static PartnershipPolicy.Pact pact(PartnershipPolicy.Side side, PartnershipPolicy.Stand stand) {
        return new PartnershipPolicy.Pact("{name}", side, true, stand);
    }

    private static String reasons() {
        return Arrays.stream(Reason.values())
                .map(reason -> reason.explain(new Circumstances(
                        Action.SHARE, "{owner}", "{target}", List.of("4471-20388"), Helpers.EVERYBODY)))
                .map(words -> "- " + words.fact() + (words.help().isEmpty() ? "" : " " + words.help()) + "\n")
                .collect(Collectors.joining());
    }

    private static String head(String first, Collection<String> columns) {
        return "| " + first + " | " + String.join(" | ", columns) + " |\n|---" + "|---".repeat(columns.size()) + "|\n";
    }

    private static String cell(boolean yes) {
        return yes ? " | yes" : " | no";
    }
}
