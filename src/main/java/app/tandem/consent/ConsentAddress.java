package app.tandem.consent;

/**
 * An address or number on one channel, in the one form in which consent is kept for it (R35).
 *
 * @param address an e-mail address with its letters of ASCII in lower case, or a number in E.164; never empty
 */
public record ConsentAddress(Channel channel, String address) {

    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";

    public ConsentAddress {
        if (address.isEmpty()) {
            throw new IllegalArgumentException("No address.");
        }
    }

    /** The address of an e-mail, however its letters are written. */
    public static ConsentAddress email(String address) {
        return new ConsentAddress(Channel.EMAIL, folded(address));
    }

    /** A number, which is in E.164. */
    public static ConsentAddress phone(Channel channel, String e164) {
        return new ConsentAddress(channel, e164);
    }

    /** An e-mail address as it is kept. Letters beyond ASCII stay: databases do not agree on them. */
    public static String folded(String email) {
        var folded = new StringBuilder(email);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return folded.toString();
    }

    /** The same in SQL: of a column with an e-mail address. */
    public static String folding(String column) {
        return "translate(" + column + ", '" + UPPER + "', '" + LOWER + "')";
    }
}
