/** What an organization says of itself below its e-mails, and whether its sending domain is set up. */
@NamedInterface("domain")
@NullMarked
package app.tandem.email.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
