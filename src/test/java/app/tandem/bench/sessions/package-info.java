/** The benchmark's third part: what an open contact grid keeps in the memory of the packaged application. */
@NullMarked
package app.tandem.bench.sessions;

import org.jspecify.annotations.NullMarked;
