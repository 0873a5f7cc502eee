package app.tandem.people.signins;

import java.io.Serializable;
import java.time.Instant;

/**
 * A sign-in that has not ended.
 *
 * @param device browser and system in words, such as "Chrome on Windows"
 * @param seenAt when something last came from there, to within five minutes
 */
public record OpenSignIn(long id, String device, Instant createdAt, Instant seenAt) implements Serializable {}
