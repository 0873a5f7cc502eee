/** Templates of e-mails: one's own and the organization's, all their versions, and where they were used. */
@NullMarked
package app.tandem.email.template;

import org.jspecify.annotations.NullMarked;
