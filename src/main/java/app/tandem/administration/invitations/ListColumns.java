package app.tandem.administration.invitations;

import app.tandem.administration.EntryRefused;
import app.tandem.administration.EntryRefused.Field;
import app.tandem.administration.invitations.InvitationRules.Known;
import app.tandem.csv.CsvText.Row;
import app.tandem.people.Folding;
import app.tandem.people.LicenceState;
import app.tandem.people.accounts.TeamId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The columns of a list of people, found by their heads, and what they say of a person. */
final class ListColumns {

    private static final Pattern SEVERAL = Pattern.compile("\\s*[;,|/]\\s*");

    private static final Map<Field, Set<String>> HEADS = new EnumMap<>(Map.of(
            Field.EMAIL, Set.of("email", "e mail", "e mail address", "email address", "mail"),
            Field.FIRST_NAME, Set.of("first name", "first", "given name", "firstname"),
            Field.LAST_NAME, Set.of("last name", "last", "family name", "surname", "lastname"),
            Field.TITLE, Set.of("title", "job title"),
            Field.ROLE, Set.of("role"),
            Field.TEAMS, Set.of("team", "teams"),
            Field.LICENCES, Set.of("licences", "licenses", "licence", "license", "states", "licensed states")));

    private static final List<Field> NEEDED = List.of(Field.EMAIL, Field.FIRST_NAME, Field.LAST_NAME);

    private final Map<Field, Integer> places = new EnumMap<>(Field.class);
    private final int heads;

    /** @param head the first row; throws IllegalArgumentException where a column is missing */
    ListColumns(Row head) {
        heads = head.cells().size();
        for (int column = 0; column < head.cells().size(); column++) {
            var words = Folding.fold(head.cell(column));
            int here = column;
            HEADS.forEach((field, heads) -> {
                if (heads.contains(words)) {
                    places.putIfAbsent(field, here);
                }
            });
        }
        if (!places.keySet().containsAll(NEEDED)) {
            throw new IllegalArgumentException(
                    "The first row must have the heads “E-mail”, “First name” and “Last name”.");
        }
    }

    String email(Row row) {
        return cell(row, Field.EMAIL);
    }

    /** The person of a row; throws EntryRefused for what cannot be read. */
    NewMember read(Row row, Known known) {
        if (row.cells().stream().skip(heads).anyMatch(cell -> !cell.isBlank())) {
            throw new EntryRefused(
                    Field.EMAIL,
                    "This row has more cells than the first one. A cell with a comma in it needs quotation marks.");
        }
        return new NewMember(
                email(row),
                cell(row, Field.FIRST_NAME),
                cell(row, Field.LAST_NAME),
                cell(row, Field.TITLE),
                admin(cell(row, Field.ROLE)),
                true,
                true,
                licences(cell(row, Field.LICENCES)),
                teams(cell(row, Field.TEAMS), known.teams()));
    }

    private String cell(Row row, Field field) {
        return row.cell(places.getOrDefault(field, -1));
    }

    private static boolean admin(String role) {
        return switch (Folding.fold(role)) {
            case "", "member" -> false;
            case "administrator", "admin" -> true;
            default ->
                throw new EntryRefused(Field.ROLE, "The role “" + role + "” is neither Member nor Administrator.");
        };
    }

    private static Set<LicenceState> licences(String cell) {
        Set<LicenceState> states = EnumSet.noneOf(LicenceState.class);
        for (String name : several(cell)) {
            states.add(LicenceState.read(name)
                    .orElseThrow(() -> new EntryRefused(Field.LICENCES, "There is no state “" + name + "”.")));
        }
        return states;
    }

    private static Set<TeamId> teams(String cell, Map<String, TeamId> known) {
        Set<TeamId> teams = new HashSet<>();
        for (String name : several(cell)) {
            teams.add(known.entrySet().stream()
                    .filter(team -> Folding.fold(team.getKey()).equals(Folding.fold(name)))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> new EntryRefused(Field.TEAMS, "There is no team “" + name + "”.")));
        }
        return teams;
    }

    private static List<String> several(String cell) {
        return SEVERAL.splitAsStream(cell).filter(name -> !name.isBlank()).toList();
    }
}
