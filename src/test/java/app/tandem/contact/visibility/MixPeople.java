package app.tandem.contact.visibility;

import app.tandem.access.Standing;
import app.tandem.people.UserId;
import app.tandem.testing.Given;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every kind of person that the proof looks through the eyes of. */
final class MixPeople {

    /** A person, and what the rules say of them; equal by identity. */
    static final class Who {
        private final String kind;
        private final UserId id;
        private final String name;
        private final String organization;
        private final boolean active;
        private final Standing.Rights rights;
        private final Set<Who> supervised = new HashSet<>();
        private final Set<Who> partners = new HashSet<>();

        private Who(String kind, UserId id, String name, String organization, boolean active, Standing.Rights rights) {
            this.kind = kind;
            this.id = id;
            this.name = name;
            this.organization = organization;
            this.active = active;
            this.rights = rights;
        }

        UserId id() {
            return id;
        }

        String name() {
            return name;
        }

        String organization() {
            return organization;
        }

        boolean active() {
            return active;
        }

        Standing.Rights rights() {
            return rights;
        }

        boolean supervises(Who other) {
            return supervised.contains(other);
        }

        boolean partnerOf(@Nullable Who other) {
            return other != null && partners.contains(other);
        }

        @Override
        public String toString() {
            return kind;
        }
    }

    private final Map<String, Who> all = new HashMap<>();
    private final Given given;

    MixPeople(Given given) {
        this.given = given;
        var northfield = given.lender("Northfield Lending");
        var lakefront = given.lender("Lakefront Mortgage");
        var harbor = given.firm("Harbor Realty");
        var bay = given.firm("Bay Homes");
        add(
                "owner",
                "Maya Chen",
                "Northfield",
                given.lo("Maya Chen").of(northfield).onTeam("Lakeside").create());
        add(
                "deactivated owner",
                "Victor Hale",
                "Northfield",
                given.lo("Victor Hale")
                        .of(northfield)
                        .onTeam("Lakeside")
                        .deactivated()
                        .create());
        add(
                "colleague of the team",
                "Diego Ramos",
                "Northfield",
                given.lo("Diego Ramos")
                        .of(northfield)
                        .onTeam("Lakeside")
                        .without(Given.sharePermission)
                        .create());
        add(
                "colleague of another team",
                "Omar Farouk",
                "Northfield",
                given.lo("Omar Farouk")
                        .of(northfield)
                        .onTeam("Downtown")
                        .without(Given.changeOwnerPermission)
                        .create());
        add(
                "manager",
                "Sam Whitfield",
                "Northfield",
                given.lo("Sam Whitfield")
                        .of(northfield)
                        .onTeam("Lakeside")
                        .manager()
                        .create());
        add(
                "manager of another team",
                "Bea Lind",
                "Northfield",
                given.lo("Bea Lind").of(northfield).onTeam("Downtown").manager().create());
        add(
                "admin",
                "Ruth Adler",
                "Northfield",
                given.lo("Ruth Adler").of(northfield).admin().create());
        add(
                "deactivated colleague",
                "Carl Voss",
                "Northfield",
                given.lo("Carl Voss")
                        .of(northfield)
                        .onTeam("Lakeside")
                        .manager()
                        .deactivated()
                        .create());
        add(
                "partner",
                "Jonas Berg",
                "Harbor",
                given.agent("Jonas Berg").of(harbor).onTeam("East").create());
        add(
                "former partner",
                "Tom Sutter",
                "Harbor",
                given.agent("Tom Sutter").of(harbor).create());
        add(
                "agent of the firm",
                "Aisha Karim",
                "Harbor",
                given.agent("Aisha Karim").of(harbor).onTeam("East").manager().create());
        add(
                "admin of the firm",
                "Fay Olsen",
                "Harbor",
                given.agent("Fay Olsen").of(harbor).admin().create());
        add(
                "agent of another firm",
                "Kim Park",
                "Bay",
                given.agent("Kim Park").of(bay).create());
        add(
                "LO of another lender",
                "Lou Brandt",
                "Lakefront",
                given.lo("Lou Brandt").of(lakefront).create());
        supervises("manager", "owner", "deactivated owner", "colleague of the team", "deactivated colleague");
        supervises("deactivated colleague", "owner", "deactivated owner", "colleague of the team", "manager");
        supervises("manager of another team", "colleague of another team");
        supervises("agent of the firm", "partner");
        supervisesAllOf("admin", "Northfield");
        supervisesAllOf("admin of the firm", "Harbor");
        partners("owner", "partner");
        partners("owner", "agent of another firm");
        partners("LO of another lender", "former partner");
        given.formerPartners(id("owner"), id("former partner"));
        given.invitedPartners(id("colleague of the team"), id("partner"));
    }

    Who the(String kind) {
        return all.get(kind);
    }

    /** Everybody, deactivated people among them. */
    List<Who> everybody() {
        return all.values().stream().sorted((a, b) -> a.id.compareTo(b.id)).toList();
    }

    private void add(String kind, String name, String organization, UserId id) {
        boolean active = !kind.startsWith("deactivated");
        boolean share = !kind.equals("colleague of the team");
        boolean changeOwner = !kind.equals("colleague of another team");
        all.put(
                kind,
                new Who(
                        kind,
                        id,
                        name,
                        organization,
                        active,
                        new Standing.Rights(active, share, false, changeOwner, true, kind.startsWith("admin"))));
    }

    private UserId id(String kind) {
        return the(kind).id;
    }

    private void supervises(String kind, String... others) {
        for (String other : others) {
            the(kind).supervised.add(the(other));
        }
    }

    private void supervisesAllOf(String kind, String organization) {
        new ArrayList<>(all.values())
                .stream()
                        .filter(w -> w.organization.equals(organization) && !w.kind.equals(kind))
                        .forEach(the(kind).supervised::add);
    }

    private void partners(String one, String other) {
        given.partners(id(one), id(other));
        the(one).partners.add(the(other));
        the(other).partners.add(the(one));
    }
}
