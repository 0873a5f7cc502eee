/** The record, who is related to it, and everything done to it. */
@NullMarked
package app.tandem.contact;

import org.jspecify.annotations.NullMarked;
