/** What happened on a contact and who has access to it: the time-line, the access report, the check of a person. */
@NullMarked
package app.tandem.history;

import org.jspecify.annotations.NullMarked;
