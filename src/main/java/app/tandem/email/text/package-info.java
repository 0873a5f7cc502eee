/** What an e-mail to a contact says: Markdown with merge fields, as HTML and as plain text, with its footer. Pure Java. */
@NullMarked
package app.tandem.email.text;

import org.jspecify.annotations.NullMarked;
