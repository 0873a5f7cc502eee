/** Invitations of colleagues, one by one or from a list, and joining by them. */
@NullMarked
package app.tandem.administration.invitations;

import org.jspecify.annotations.NullMarked;
