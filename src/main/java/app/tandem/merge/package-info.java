/** Makes one of two or three records of one owner (R19). */
@NullMarked
package app.tandem.merge;

import org.jspecify.annotations.NullMarked;
