package app.tandem.testing;

import app.tandem.people.Folding;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import java.util.List;
import java.util.Locale;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Northfield Lending, Harbor Realty and their people as in the demonstration data, and a stranger: what most tests begin
 * with. {@link
 * Given#northfield} writes them, always with the same ids, so that a test names them as constants. All sign in with
 * addresses such as {@code maya@test.example} and one password.
 */
public final class Northfield {

    /** Of everybody. */
    public static final String PASSWORD = "a password";

    public static final OrganizationId northfield = new OrganizationId(1);
    public static final OrganizationId harbor = new OrganizationId(2);
    public static final OrganizationId lakefront = new OrganizationId(3);

    /** A loan officer of Lakeside; partner of Jonas and Aisha, formerly of Tom. */
    public static final UserId maya = new UserId(1);

    /** A loan officer of Lakeside; partner of Aisha. */
    public static final UserId diego = new UserId(2);

    /** A loan officer of Lakeside without the permission "Share &amp; assign with colleagues"; partner of Aisha. */
    public static final UserId priya = new UserId(3);

    /** Manages Lakeside. */
    public static final UserId sam = new UserId(4);

    /** A loan officer of Lakeside who has left. */
    public static final UserId victor = new UserId(5);

    /** A loan officer of Downtown. */
    public static final UserId nina = new UserId(6);

    /** Manages Downtown. */
    public static final UserId omar = new UserId(7);

    /** Administers Northfield; on no team. */
    public static final UserId ruth = new UserId(8);

    /** An agent of Harbor; partner of Maya. */
    public static final UserId jonas = new UserId(9);

    /** An agent of Harbor; partner of Maya, Diego and Priya. */
    public static final UserId aisha = new UserId(10);

    /** An agent of Harbor; formerly partner of Maya. */
    public static final UserId tom = new UserId(11);

    /** A stranger: a loan officer of Lakefront Mortgage. */
    public static final UserId lou = new UserId(12);

    private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    private Northfield() {}

    /** In five statements, into an empty database. */
    static void write(Given given) {
        given.insert(
                "organization",
                "name, kind",
                List.of("Northfield Lending", "LENDER"),
                List.of("Harbor Realty", "FIRM"),
                List.of("Lakefront Mortgage", "LENDER"));
        given.insert(
                "app_user",
                "organization_id, first_name, last_name, email, password_hash, active, role, can_share, search_name, sort_name",
                member("Maya Chen", true),
                member("Diego Ramos", true),
                member("Priya Patel", false),
                member("Sam Whitfield", true),
                person(northfield, "Victor Hale", false, "MEMBER", true),
                member("Nina Kowalski", true),
                member("Omar Farouk", true),
                person(northfield, "Ruth Adler", true, "ADMIN", true),
                agent("Jonas Berg"),
                agent("Aisha Karim"),
                agent("Tom Sutter"),
                person(lakefront, "Lou Brandt", true, "MEMBER", true));
        given.insert("team", "organization_id, name", List.of(1, "Lakeside"), List.of(1, "Downtown"));
        given.insert(
                "team_member",
                "team_id, user_id, manager",
                List.of(1, maya.value(), false),
                List.of(1, diego.value(), false),
                List.of(1, priya.value(), false),
                List.of(1, sam.value(), true),
                List.of(1, victor.value(), false),
                List.of(2, nina.value(), false),
                List.of(2, omar.value(), true));
        given.partners(maya, jonas);
        given.partners(maya, aisha);
        given.partners(diego, aisha);
        given.partners(priya, aisha);
        given.formerPartners(maya, tom);
    }

    private static List<Object> member(String name, boolean shares) {
        return person(northfield, name, true, "MEMBER", shares);
    }

    private static List<Object> agent(String name) {
        return person(harbor, name, true, "MEMBER", true);
    }

    private static List<Object> person(
            OrganizationId organization, String name, boolean active, String role, boolean shares) {
        int gap = name.indexOf(' ');
        var first = name.substring(0, gap);
        return List.of(
                organization.value(),
                first,
                name.substring(gap + 1),
                first.toLowerCase(Locale.ROOT) + "@test.example",
                HASH,
                active,
                role,
                shares,
                Folding.fold(name),
                Folding.sortKey(name));
    }
}
