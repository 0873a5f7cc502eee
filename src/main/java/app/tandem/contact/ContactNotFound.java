package app.tandem.contact;

/** Thrown when a contact does not exist or is not visible; the two look the same (R4). */
public final class ContactNotFound extends RuntimeException {

    public ContactNotFound() {
        super("There is no such contact.");
    }
}
