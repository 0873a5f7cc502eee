/** What is to be done with a contact, by whom and until when. */
@NullMarked
package app.tandem.task;

import org.jspecify.annotations.NullMarked;
