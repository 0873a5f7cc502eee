/** The page "Send e-mail" and what opens it. */
@NullMarked
package app.tandem.email.ui.send;

import org.jspecify.annotations.NullMarked;
