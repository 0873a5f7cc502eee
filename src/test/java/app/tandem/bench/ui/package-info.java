/** What a person feels at the packaged application, and what their open page costs the server. */
@NullMarked
package app.tandem.bench.ui;

import org.jspecify.annotations.NullMarked;
