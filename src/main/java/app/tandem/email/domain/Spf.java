package app.tandem.email.domain;

import static app.tandem.email.domain.DomainRecord.SPF;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a domain says which servers may send for it (RFC 7208). */
final class Spf {

    private static final String VERSION = "v=spf1";
    private static final Pattern ALL = Pattern.compile("[+?~-]?all");
    private static final Pattern MECHANISM = Pattern.compile(
            "[+?~-]?(all|include:[^:/\\s]+|exists:[^:/\\s]+|ptr(:[^/\\s]+)?|(a|mx)(:[^/\\s]+)?(/\\d{1,2})?(//\\d{1,3})?"
                    + "|ip4:\\d{1,3}(\\.\\d{1,3}){3}(/\\d{1,2})?|ip6:[0-9a-f:.]+(/\\d{1,3})?)");
    private static final Pattern MODIFIER = Pattern.compile("[a-z][a-z0-9_.-]*=\\S*");
    private static final Pattern LOOKS_UP =
            Pattern.compile("[+?~-]?(include:|exists:|a\\b|mx\\b|ptr\\b).*|redirect=.*");
    private static final int MOST_LOOK_UPS = 10;
    private static final int MOST_REDIRECTS = 5;

    private final DnsLookup dns;
    private final String include;

    /** @param include the domain that each must include; empty where any will do */
    Spf(DnsLookup dns, String include) {
        this.dns = dns;
        this.include = include;
    }

    /** What holds for the domain; where it redirects, what holds there. */
    DomainFinding of(String domain) throws DnsLookup.Unavailable {
        return of(domain, MOST_REDIRECTS);
    }

    private DomainFinding of(String domain, int redirects) throws DnsLookup.Unavailable {
        var records = dns.texts(domain).stream().filter(Spf::isSpf).toList();
        if (records.isEmpty()) {
            return fault(domain, "", "There is no SPF record.", advised());
        }
        if (records.size() > 1) {
            return fault(
                    domain,
                    String.join("\n", records),
                    "There are " + records.size() + " SPF records, so that none counts. Keep one.",
                    withInclude(terms(records.getFirst())));
        }
        var record = records.getFirst();
        var terms = terms(record);
        var wrong = terms.stream().filter(term -> !formed(term)).toList();
        if (!wrong.isEmpty()) {
            return fault(
                    domain,
                    record,
                    "“" + wrong.getFirst() + "” is nothing that an SPF record can have, so that none of it counts.",
                    withInclude(terms.stream().filter(Spf::formed).toList()));
        }
        var redirect =
                terms.stream().filter(term -> term.startsWith("redirect=")).findFirst();
        if (redirect.isPresent() && terms.stream().noneMatch(Spf::all)) {
            var to = redirect.get().substring("redirect=".length());
            return redirects == 0
                    ? fault(domain, record, "Its redirects lead nowhere.", advised())
                    : of(to, redirects - 1);
        }
        return judged(domain, record, terms);
    }

    private DomainFinding judged(String domain, String record, List<String> terms) {
        var end = terms.stream().filter(Spf::all).findFirst().orElse("");
        if (terms.stream().filter(term -> LOOKS_UP.matcher(term).matches()).count() > MOST_LOOK_UPS) {
            return fault(
                    domain,
                    record,
                    "It needs more than 10 look-ups, so that none of it counts. Take out what does not send for you any more.",
                    "");
        }
        if (end.equals("all") || end.equals("+all")) {
            return fault(
                    domain,
                    record,
                    "It allows everybody to send in your name, by “" + end + "”.",
                    withInclude(without(terms)));
        }
        if (!include.isEmpty() && terms.stream().noneMatch(this::includes)) {
            return fault(
                    domain,
                    record,
                    "It does not include " + include + ", from where Tandem sends.",
                    withInclude(terms));
        }
        if (end.isEmpty()) {
            return fault(
                    domain,
                    record,
                    "It does not say what holds for all other servers: “~all” is missing.",
                    withInclude(terms));
        }
        return DomainFinding.well(SPF, record, "It says which servers may send for " + domain + ".");
    }

    private boolean includes(String term) {
        return term.equals("include:" + include) || term.equals("+include:" + include);
    }

    private DomainFinding fault(String domain, String found, String sentence, String text) {
        return DomainFinding.fault(SPF, found, sentence, text.isEmpty() ? "" : domain, text);
    }

    private String advised() {
        return include.isEmpty() ? VERSION + " mx ~all" : VERSION + " include:" + include + " ~all";
    }

    /** The record as it should be: with what is missing before its end. */
    private String withInclude(List<String> terms) {
        List<String> kept = new ArrayList<>(without(terms));
        if (!include.isEmpty() && terms.stream().noneMatch(this::includes)) {
            kept.add("include:" + include);
        }
        var end = terms.stream()
                .filter(Spf::all)
                .filter(term -> !term.equals("all") && !term.equals("+all"))
                .findFirst()
                .orElse("~all");
        return kept.isEmpty() ? advised() : VERSION + " " + String.join(" ", kept) + " " + end;
    }

    private static List<String> without(List<String> terms) {
        return terms.stream().filter(term -> !all(term)).toList();
    }

    private static List<String> terms(String record) {
        return Arrays.stream(record.substring(VERSION.length()).strip().split("\\s+"))
                .filter(term -> !term.isEmpty())
                .map(term -> term.toLowerCase(Locale.ROOT))
                .collect(Collectors.toList());
    }

    private static boolean isSpf(String text) {
        var record = text.toLowerCase(Locale.ROOT);
        return record.equals(VERSION) || record.startsWith(VERSION + " ");
    }

    private static boolean formed(String term) {
        return MECHANISM.matcher(term).matches() || MODIFIER.matcher(term).matches();
    }

    private static boolean all(String term) {
        return ALL.matcher(term).matches();
    }
}
