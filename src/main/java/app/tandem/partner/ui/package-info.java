/** Co-Marketing Partners, the page of an invitation, and Shares with former partners. */
@NullMarked
package app.tandem.partner.ui;

import org.jspecify.annotations.NullMarked;
