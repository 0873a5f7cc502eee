package app.tandem.contact;

/** The contact does not exist or the reader does not see it: nobody can tell the one from the other (R4). */
public final class ContactNotFound extends RuntimeException {

    public ContactNotFound() {
        super("There is no such contact.");
    }
}
