/**
 * The benchmark: the application's own services next to ideal hand-written SQL, on a book as large lenders have them,
 * in the same run. See docs/performance.md.
 */
@NullMarked
package app.tandem.bench;

import org.jspecify.annotations.NullMarked;
