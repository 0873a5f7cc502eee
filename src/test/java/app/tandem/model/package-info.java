/** The rules once more, as a simple model in memory, and random stories that compare the program with it. */
@NullMarked
package app.tandem.model;

import org.jspecify.annotations.NullMarked;
