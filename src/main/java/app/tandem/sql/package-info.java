/** What holds for every statement: how long it may take. Knows no feature. */
@NullMarked
package app.tandem.sql;

import org.jspecify.annotations.NullMarked;
