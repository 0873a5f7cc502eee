/** What people do, from sign-in to result, in a real browser on the packaged application. */
@NullMarked
package app.tandem.journeys;

import org.jspecify.annotations.NullMarked;
