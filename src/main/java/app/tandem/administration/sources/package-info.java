/** Lead sources: what administrators have them bring along (R33). */
@NullMarked
package app.tandem.administration.sources;

import org.jspecify.annotations.NullMarked;
