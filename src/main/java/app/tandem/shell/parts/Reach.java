package app.tandem.shell.parts;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Links to call a number or write to an address. */
public final class Reach {

    private Reach() {}

    /** A link to call a number in E.164, shown in national format. */
    public static Anchor phone(String number, String shown) {
        return link("tel:", number, shown);
    }

    /** An address to write to. */
    public static Anchor email(String address) {
        return link("mailto:", address, address);
    }

    /** A page on the web, which opens beside this one and learns nothing of it; no link for any other scheme. */
    public static Anchor web(String address) {
        boolean web = address.startsWith("https://") || address.startsWith("http://");
        var link = new Anchor(web ? address : "", address);
        link.addClassName("t-reach");
        link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }

    /** "mailto:ada@mail.example" with special characters escaped; empty for an empty address. */
    public static String address(String scheme, String to) {
        if (to.isEmpty()) {
            return "";
        }
        var escaped = URLEncoder.encode(to, StandardCharsets.UTF_8).replace("+", "%20");
        return scheme + escaped.replace("%40", "@").replace("%2B", "+");
    }

    private static Anchor link(String scheme, String to, String shown) {
        var link = new Anchor(address(scheme, to), shown);
        link.addClassName("t-reach");
        return link;
    }
}
