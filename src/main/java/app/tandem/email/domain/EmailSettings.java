package app.tandem.email.domain;

import java.io.Serializable;

/**
 * What an organization's e-mails to contacts say of it, and from where they come; empty where nothing was entered.
 *
 * @param licence such as "NMLS 1482207 · Equal Housing Lender"
 * @param verified whether the domain's SPF, DKIM and DMARC were well when they were last looked at
 * @param paused whether nothing is sent to contacts at present
 */
public record EmailSettings(
        String legalName, String postalAddress, String licence, String domain, boolean verified, boolean paused)
        implements Serializable {

    /** Of an organization that has entered nothing. */
    public static final EmailSettings NONE = new EmailSettings("", "", "", "", false, false);
}
