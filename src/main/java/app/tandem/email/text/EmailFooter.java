package app.tandem.email.text;

import java.io.Serializable;

/**
 * What stands below every e-mail and cannot be taken away.
 *
 * @param sender the name of who sends it
 * @param senderLicence the number of their licence, such as "NMLS 2094417"; empty for none
 * @param organization the legal name
 * @param licence of the organization; empty for none
 * @param postalAddress on one or several lines
 * @param why why one gets this, a sentence
 */
public record EmailFooter(
        String sender, String senderLicence, String organization, String licence, String postalAddress, String why)
        implements Serializable {}
