/** What its owner deleted: listed and restored for 30 days, then gone for good (R18). */
@NullMarked
package app.tandem.deleted;

import org.jspecify.annotations.NullMarked;
