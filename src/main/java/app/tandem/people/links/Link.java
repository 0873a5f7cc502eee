package app.tandem.people.links;

import app.tandem.people.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link, without its token, which nobody has but its recipient.
 *
 * @param user whom it is for; null where it is for an address
 * @param email the address it is for; null where it is for a user
 * @param about the row of its feature that it is about, such as the partnership; null for none
 */
public record Link(
        long id,
        LinkPurpose purpose,
        @Nullable UserId user,
        @Nullable String email,
        @Nullable Long about,
        Instant createdAt,
        Instant expiresAt) {}
