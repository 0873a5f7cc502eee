/** The queue of e-mail to contacts: claims, what is decided at the last moment, limits, the way to the mail server. */
@NullMarked
package app.tandem.email.queue;

import org.jspecify.annotations.NullMarked;
