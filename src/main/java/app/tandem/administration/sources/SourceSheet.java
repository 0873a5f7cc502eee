package app.tandem.administration.sources;

import app.tandem.people.UserId;
import java.io.Serializable;
import java.util.List;

/**
 * A lead source and what it brings along.
 *
 * @param contacts how many contacts have it
 * @param retired whether it is offered no more
 * @param group of the owner's, which its new contacts are put into; empty for none
 * @param people with whom its new contacts are shared
 */
public record SourceSheet(long id, String name, int contacts, boolean retired, String group, List<Sharee> people)
        implements Serializable {

    /**
     * Somebody with whom new contacts are shared.
     *
     * @param line their title, or their firm
     * @param agent of a partner firm
     * @param against why no import shares with them now; empty where one does
     */
    public record Sharee(UserId id, String name, String line, boolean agent, String against) implements Serializable {}
}
