package app.tandem.access;

import static app.tandem.access.Somebody.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                Of others who are related to a contact a partner knows the owner, the assignee, their own firm and those
                with whom they shared it.

                ## What each may do

                “Archived” says whether it can still be done with an archived contact.

                %s
                With the contacts of a deactivated owner one can only: %s.

                ## Why not

                In the order in which they are given. Names stand for {owner} and {target}.

                %s""".formatted(sight(), actions(), whileOwnerDeactivated(), reasons());
    }

    private static String sight() {
        Map<String, Somebody> columns = new LinkedHashMap<>();
        columns.put("Owner", owner());
        columns.put("Supervisor", supervisor());
        columns.put("Colleague", shared());
        columns.put("Partner, assignee", assignee().partner());
        columns.put("Partner, shared", shared().partner());
        var table = new StringBuilder(head("Part of the record", columns));
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

    private static String actions() {
        Map<String, Somebody> columns = new LinkedHashMap<>();
        columns.put("Owner", owner());
        columns.put("Assignee", assignee());
        columns.put("Shared", shared());
        columns.put("Supervisor", supervisor());
        columns.put("Archived", owner().archived());
        var table = new StringBuilder(head("To", columns));
        for (Action action : Action.values()) {
            table.append("| ").append(action.words());
            columns.forEach((name, who) -> {
                // what can be archived is not archived, and the other way round
                var ready = action == Action.ACTIVATE ? who.archived() : who;
                boolean self = action == Action.UNSHARE && name.equals("Shared");
                table.append(self ? " | their own" : cell(ready.asks(action).allowed()));
            });
            table.append(" |\n");
        }
        return table.toString();
    }

    private static String whileOwnerDeactivated() {
        return Arrays.stream(Action.values())
                .filter(a ->
                        owner().and(assignee()).ofDeactivatedOwner().asks(a).allowed())
                .map(Action::words)
                .collect(Collectors.joining(", "));
    }

    private static String reasons() {
        return Arrays.stream(Reason.values())
                .map(reason ->
                        reason.explain(new Circumstances(Action.SHARE, "{owner}", "{target}", List.of("4471-20388"))))
                .map(words -> "- " + words.fact() + (words.help().isEmpty() ? "" : " " + words.help()) + "\n")
                .collect(Collectors.joining());
    }

    private static String head(String first, Map<String, Somebody> columns) {
        return "| " + first + " | " + String.join(" | ", columns.keySet()) + " |\n|---" + "|---".repeat(columns.size())
                + "|\n";
    }

    private static String cell(boolean yes) {
        return yes ? " | yes" : " | no";
    }
}
