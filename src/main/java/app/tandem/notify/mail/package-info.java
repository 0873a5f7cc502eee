/** A mail as text and HTML, and its way to the mail server. */
@NamedInterface("mail")
@NullMarked
package app.tandem.notify.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
