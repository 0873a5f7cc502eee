/** What can be fetched of imports by address. */
@NullMarked
package app.tandem.imports.rest;

import org.jspecify.annotations.NullMarked;
