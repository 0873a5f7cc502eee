/** The benchmark's rows of bulk operations. */
@NullMarked
package app.tandem.bench.bulk;

import org.jspecify.annotations.NullMarked;
