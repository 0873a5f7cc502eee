/** Where the columns of a file go, and what its cells mean. */
@NullMarked
package app.tandem.imports.mapping;

import org.jspecify.annotations.NullMarked;
