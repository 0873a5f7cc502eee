/** The team, the steps of Offboard, and its result. */
@NullMarked
package app.tandem.offboarding.ui;

import org.jspecify.annotations.NullMarked;
