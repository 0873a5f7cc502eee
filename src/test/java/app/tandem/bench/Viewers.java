package app.tandem.bench;

import app.tandem.people.UserId;
import java.util.List;

/**
 * The people of the generated book for whom the benchmark runs.
 *
 * @param heavy each owns 20,000 contacts and sees 60,000 or more (less in a smaller book)
 * @param typical owns a few hundred
 * @param manager manages a team of 20 others
 * @param admin administers an organization
 * @param colleague of the heavy ones, on a common team
 */
public record Viewers(List<UserId> heavy, UserId typical, UserId manager, UserId admin, UserId colleague) {

    public Viewers {
        heavy = List.copyOf(heavy);
    }
}
