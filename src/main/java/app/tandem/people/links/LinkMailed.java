package app.tandem.people.links;

import org.jspecify.annotations.Nullable;

/**
 * Published when the mail server has accepted the mail of a link, or when it was given up.
 *
 * @param about the row of its feature that it is about; null for none
 */
public record LinkMailed(LinkPurpose purpose, @Nullable Long about, boolean accepted) {}
