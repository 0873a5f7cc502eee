package app.tandem.testing;

import app.tandem.contact.ContactId;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;

/** One of every kind of viewer around one contact: the owner, all who hold it, a supervisor, strangers. */
public final class Circle {

    public final OrganizationId northfield;
    public final UserId maya;
    public final UserId diego;
    public final UserId priya;
    public final UserId sam;
    public final UserId jonas;
    public final UserId aisha;
    public final UserId nina;
    public final UserId lou;
    public final UserId gone;
    private final Given given;

    /** Maya's people: Diego, Priya and Sam, who manages them; Jonas and Aisha of two firms; the others are strangers. */
    public Circle(Given given) {
        this.given = given;
        northfield = given.lender("Northfield Lending");
        maya = lo("Maya Chen");
        diego = lo("Diego Ramos");
        priya = lo("Priya Patel");
        sam = given.lo("Sam Whitfield")
                .of(northfield)
                .onTeam("East")
                .manager()
                .email("sam@test.example")
                .password("a password")
                .create();
        jonas = given.agent("Jonas Berg")
                .of(given.firm("Harbor Realty"))
                .email("jonas@test.example")
                .password("a password")
                .create();
        aisha = given.agent("Aisha Karim")
                .of(given.firm("Lake Homes"))
                .email("aisha@test.example")
                .password("a password")
                .create();
        nina = given.lo("Nina Kowalski").of(northfield).onTeam("West").create();
        lou = given.lo("Lou Brandt").of(given.lender("Lakefront Mortgage")).create();
        gone = given.lo("Victor Hale")
                .of(northfield)
                .onTeam("East")
                .deactivated()
                .create();
        given.partners(maya, jonas);
        given.partners(maya, aisha);
    }

    private UserId lo(String name) {
        String mail = name.substring(0, name.indexOf(' ')).toLowerCase(java.util.Locale.ROOT);
        return given.lo(name)
                .of(northfield)
                .onTeam("East")
                .email(mail + "@test.example")
                .password("a password")
                .create();
    }

    /** Maya's, assigned to Diego (a colleague), shared with Priya (a colleague), Jonas (a partner) and who has left. */
    public ContactId assignedToColleague() {
        return given.contact()
                .ownedBy(maya)
                .assignedTo(diego)
                .sharedWith(priya, jonas, gone)
                .create();
    }

    /** Maya's, assigned to Jonas (a partner), shared with Aisha (a partner of another firm) and Diego (a colleague). */
    public ContactId assignedToPartner() {
        return given.contact()
                .ownedBy(maya)
                .assignedTo(jonas)
                .sharedWith(aisha, diego)
                .create();
    }
}
