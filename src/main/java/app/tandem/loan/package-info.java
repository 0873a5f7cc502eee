/** Loans of a lender and who takes part in them; they arrive by data, not by hand. */
@NullMarked
package app.tandem.loan;

import org.jspecify.annotations.NullMarked;
