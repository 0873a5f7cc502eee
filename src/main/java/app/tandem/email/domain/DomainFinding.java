package app.tandem.email.domain;

import java.io.Serializable;

/**
 * What was found of one record of a domain.
 *
 * @param well whether it does what it should
 * @param found the record that is there; empty where there is none
 * @param sentence what is the case, and what to do
 * @param name of the TXT record to be added or changed; empty where all is well
 * @param text what is to stand in it
 */
public record DomainFinding(DomainRecord kind, boolean well, String found, String sentence, String name, String text)
        implements Serializable {

    static DomainFinding well(DomainRecord kind, String found, String sentence) {
        return new DomainFinding(kind, true, found, sentence, "", "");
    }

    static DomainFinding fault(DomainRecord kind, String found, String sentence, String name, String text) {
        return new DomainFinding(kind, false, found, sentence, name, text);
    }
}
