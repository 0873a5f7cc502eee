/** What was sent: on the record, and in the Outbox. */
@NullMarked
package app.tandem.email.ui.sent;

import org.jspecify.annotations.NullMarked;
