package app.tandem.contact.record;

import app.tandem.contact.ContactField;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses on the web: http and https only, so that no click runs anything. */
final class Links {

    private static final String HOW = "Enter a web address, for example https://www.example.com.";
    private static final Pattern SCHEME = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*:(?!\\d)");
    private static final Pattern HOST = Pattern.compile("(?i)[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*\\.)+[\\p{L}\\p{N}-]{2,}");

    private Links() {}

    /** The address as it is kept; one without a scheme is taken for https. */
    static String kept(String text) throws FieldTexts.Refused {
        if (text.isEmpty()) {
            return "";
        }
        var address = SCHEME.matcher(text).find() ? text : "https://" + text;
        try {
            var uri = new URI(address);
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw new FieldTexts.Refused("Enter an address that begins with http:// or https://.");
            }
            var authority = uri.getRawAuthority();
            // a name before the host is how links pretend to lead elsewhere
            boolean leads = authority != null
                    && !authority.contains("@")
                    && HOST.matcher(host(authority)).matches();
            if (!leads || address.length() > ContactField.WEBSITE.longest()) {
                throw new FieldTexts.Refused(HOW);
            }
            return address;
        } catch (URISyntaxException wrong) {
            throw new FieldTexts.Refused(HOW);
        }
    }

    private static String host(String authority) {
        int port = authority.lastIndexOf(':');
        return port < 0 ? authority : authority.substring(0, port);
    }
}
