package app.tandem.people.links;

import app.tandem.people.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that brings a link.
 *
 * @param user whom it goes to; null where it goes to an address
 * @param email the address that it goes to
 * @param by whose doing it is; null for nobody's
 * @param about the row of its feature that it is about; null for none
 * @param askedAt when it was asked for, however often it was tried since
 */
public record LinkMail(
        LinkPurpose purpose,
        @Nullable UserId user,
        String email,
        @Nullable UserId by,
        @Nullable Long about,
        Instant askedAt) {}
