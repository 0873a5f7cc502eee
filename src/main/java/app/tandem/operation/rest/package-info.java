/** What can be fetched of operations by address. */
@NullMarked
package app.tandem.operation.rest;

import org.jspecify.annotations.NullMarked;
