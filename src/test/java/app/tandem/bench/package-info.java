/** The benchmark: the application's own services next to hand-written SQL, on a book as large lenders have them. */
@NullMarked
package app.tandem.bench;

import org.jspecify.annotations.NullMarked;
