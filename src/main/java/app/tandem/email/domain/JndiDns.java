package app.tandem.email.domain;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;

/** Asks the name servers of the machine, or those that are named, by what comes with Java. */
final class JndiDns implements DnsLookup {

    private static final String TXT = "TXT";

    private final String servers;
    private final int milliseconds;
    private final int tries;

    /**
     * @param servers such as "dns://192.0.2.1 dns://192.0.2.2:5353"; "dns:" for those of the machine
     * @param milliseconds how long the first try waits; each that follows waits twice as long
     * @param tries how often each server is asked
     */
    JndiDns(String servers, int milliseconds, int tries) {
        this.servers = servers;
        this.milliseconds = milliseconds;
        this.tries = tries;
    }

    /** The provider of the domain name system knows texts alone: nothing is made an object of. */
    @Override
    @SuppressWarnings("BanJNDI")
    public List<String> texts(String name) throws Unavailable {
        var settings = new Hashtable<String, String>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put(Context.PROVIDER_URL, servers);
        settings.put("com.sun.jndi.dns.timeout.initial", String.valueOf(milliseconds));
        settings.put("com.sun.jndi.dns.timeout.retries", String.valueOf(tries));
        List<String> texts = new ArrayList<>();
        try {
            var context = new InitialDirContext(settings);
            try {
                // the dot at its end keeps the machine's own domain from being tried behind it
                var found =
                        context.getAttributes(name + ".", new String[] {TXT}).get(TXT);
                for (int n = 0; found != null && n < found.size(); n++) {
                    texts.add(whole(String.valueOf(found.get(n))));
                }
            } finally {
                context.close();
            }
        } catch (NameNotFoundException none) {
            return List.of();
        } catch (NamingException failed) {
            throw new Unavailable(String.valueOf(failed.getMessage()));
        }
        return texts;
    }

    /**
     * A record is made of pieces of at most 255 characters that belong together without anything between them (RFC 7208,
     * 3.3). Java gives them with blanks between, and in quotation marks where a piece has a blank or is empty.
     */
    static String whole(String pieces) {
        var text = new StringBuilder(pieces.length());
        boolean quoted = false;
        for (int at = 0; at < pieces.length(); at++) {
            char c = pieces.charAt(at);
            if (c == '\\' && quoted && at + 1 < pieces.length()) {
                at++;
                text.append(pieces.charAt(at));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c != ' ' || quoted) {
                text.append(c);
            }
        }
        return text.toString();
    }
}
