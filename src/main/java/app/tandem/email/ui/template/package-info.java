/** Templates of e-mails: their list, and one of them with its versions and where it was used. */
@NullMarked
package app.tandem.email.ui.template;

import org.jspecify.annotations.NullMarked;
