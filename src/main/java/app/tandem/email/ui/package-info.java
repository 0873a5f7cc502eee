/** Send e-mail, templates, what was sent. */
@NullMarked
package app.tandem.email.ui;

import org.jspecify.annotations.NullMarked;
