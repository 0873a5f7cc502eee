/** What was sent to contacts, as far as its reader may see it now (R4, R43). */
@NullMarked
package app.tandem.email.sent;

import org.jspecify.annotations.NullMarked;
