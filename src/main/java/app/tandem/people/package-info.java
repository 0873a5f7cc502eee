/** Organizations, users, teams, co-marketing partnerships and sign-in. */
@NullMarked
package app.tandem.people;

import org.jspecify.annotations.NullMarked;
