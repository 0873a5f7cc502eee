/** What tests stand on: a real database of either kind, statement counting, and the packaged application in a browser. */
@NullMarked
package app.tandem.testing;

import org.jspecify.annotations.NullMarked;
