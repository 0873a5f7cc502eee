/** Administration, E-mail: what an organization's e-mails say of it, its sending domain, and the pause. */
@NullMarked
package app.tandem.email.ui.domain;

import org.jspecify.annotations.NullMarked;
