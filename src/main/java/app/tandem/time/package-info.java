/** The clock, and how days and times are written and read everywhere. */
@NullMarked
package app.tandem.time;

import org.jspecify.annotations.NullMarked;
