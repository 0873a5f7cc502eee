package app.tandem.email.domain;

import java.util.List;
import java.util.Optional;

/** Names that no name server knows, such as those of demonstration data; asked before any server. A bean of its feature. */
@FunctionalInterface
public interface KnownNames {

    /** The TXT records of that name; empty for a name that others have to be asked about. */
    Optional<List<String>> texts(String name);
}
