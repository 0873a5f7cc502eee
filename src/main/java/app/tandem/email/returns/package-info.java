/** What comes back after e-mails to contacts went out: delivery reports and complaints, from whatever source (R34, R35). */
@NullMarked
package app.tandem.email.returns;

import org.jspecify.annotations.NullMarked;
