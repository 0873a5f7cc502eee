package app.tandem.model;

import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import app.tandem.testing.Given;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who is there when a story begins: people of two lenders and two firms, of every kind that the rules tell apart. */
final class Cast {

    static final String NORTHFIELD = "Northfield";
    static final String LAKEFRONT = "Lakefront";
    static final String HARBOR = "Harbor";
    static final String KEYSTONE = "Keystone";

    /** Pairs of partners, the loan officer first. */
    static final List<List<Integer>> PARTNERS =
            List.of(List.of(0, 9), List.of(0, 11), List.of(1, 11), List.of(2, 10), List.of(7, 9), List.of(3, 9));

    /** Pairs of former partners. */
    static final List<List<Integer>> FORMER = List.of(List.of(1, 9), List.of(7, 12), List.of(8, 11));

    private static final List<String> NAMES = List.of(
            "Maya", "Diego", "Priya", "Sam", "Ruth", "Nina", "Victor", "Lou", "Lea", "Jonas", "Hana", "Aisha", "Karl");

    private Cast() {}

    static String name(int no) {
        return NAMES.get(no);
    }

    /** Afresh: by their number. */
    static List<Someone> people() {
        List<Someone> people = new ArrayList<>();
        for (int no = 0; no < NAMES.size(); no++) {
            String organization = no < 7 ? NORTHFIELD : no < 9 ? LAKEFRONT : no < 11 ? HARBOR : KEYSTONE;
            people.add(new Someone(no, NAMES.get(no), organization));
        }
        List.of(0, 1, 6).forEach(no -> people.get(no).teams.put("East", false));
        people.get(2).teams.put("West", false);
        people.get(3).teams.put("East", true);
        people.get(4).admin = true;
        people.get(5).sharePermission = false;
        people.get(5).changeOwnerPermission = false;
        people.get(6).active = false;
        people.get(7).teams.put("Lake", false);
        people.get(8).teams.put("Lake", true);
        people.get(9).teams.put("Quay", false);
        people.get(10).teams.put("Quay", true);
        people.get(12).sharePermission = false;
        return people;
    }

    /** The same people in an empty database, by their number. */
    static List<UserId> create(Given given) {
        Map<String, OrganizationId> organizations = new LinkedHashMap<>();
        List<UserId> users = new ArrayList<>();
        for (Someone person : people()) {
            var organization = organizations.computeIfAbsent(
                    person.organization, name -> person.no < 9 ? given.lender(name) : given.firm(name));
            var user = given.lo(person.name).of(organization);
            person.teams.forEach((team, manages) -> {
                user.onTeam(team);
                if (manages) {
                    user.manager();
                }
            });
            if (person.admin) {
                user.admin();
            }
            if (!person.active) {
                user.deactivated();
            }
            if (!person.sharePermission) {
                user.without(Given.sharePermission);
            }
            if (!person.changeOwnerPermission) {
                user.without(Given.changeOwnerPermission);
            }
            users.add(user.create());
        }
        PARTNERS.forEach(pair -> given.partners(users.get(pair.get(0)), users.get(pair.get(1))));
        FORMER.forEach(pair -> given.formerPartners(users.get(pair.get(0)), users.get(pair.get(1))));
        return users;
    }
}
