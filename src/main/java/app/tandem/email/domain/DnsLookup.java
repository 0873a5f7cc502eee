package app.tandem.email.domain;

import java.util.List;

/** Looks up texts in the domain name system. */
public interface DnsLookup {

    /** No server answered, or none could: nothing is known, neither that the text is there nor that it is not. */
    final class Unavailable extends Exception {

        private static final long serialVersionUID = 1L;

        public Unavailable(String message) {
            super(message);
        }
    }

    /**
     * The TXT records of that name, each in one piece; empty where there are none.
     *
     * @param name without a dot at its end
     */
    List<String> texts(String name) throws Unavailable;
}
