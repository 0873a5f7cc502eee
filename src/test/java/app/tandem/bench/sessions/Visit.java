package app.tandem.bench.sessions;

import java.util.List;

/** Somebody's session with the contact grid open: signed in as in a browser, the first rows fetched. */
final class Visit {

    private static final int PAGE = 50;
    private static final int SCREEN = 100;

    private final Http http;
    private final Page page;

    private Visit(Http http, Page page) {
        this.http = http;
        this.page = page;
    }

    /**
     * Signs in and opens the contacts.
     *
     * @param query the filter as it stands in the address; empty for all
     */
    static Visit of(String address, String email, String password, String query) {
        var http = new Http(address);
        http.get("/login");
        var signIn = Page.open(http, "login", "");
        signIn.signIn(email, password);
        signIn.leave();
        http.get("/contacts" + (query.isEmpty() ? "" : "?" + query));
        var visit = new Visit(http, Page.open(http, "contacts", query));
        if (visit.matching() == 0) {
            throw new IllegalStateException(email + " sees no contact");
        }
        return visit.expectRows(0, Math.min(PAGE, visit.matching()));
    }

    /** Opens the contacts once more in the same session, and never looks at them again. */
    void again() {
        Page.open(http, "contacts", "");
    }

    /** How many contacts the list has, as it says itself. */
    int matching() {
        return number(page.text("t-count"));
    }

    /** How many are selected, as the strip says. */
    int selected() {
        return number(page.text("t-strip-n"));
    }

    /** Names that the grid shows. */
    List<String> names() {
        return page.rows().values().stream().map(Page.Row::name).toList();
    }

    /** Selects everything that matches. */
    Visit selectAll() {
        page.tick("Select the loaded contacts");
        page.click("Select all ");
        return expectSelected(matching());
    }

    /** Ticks the first so many: the first, then with Shift the last of them. */
    Visit tick(int contacts) {
        int last = Math.min(contacts, matching()) - 1;
        page.inRow(0, "turn", 0, false);
        page.scroll(last / PAGE * PAGE, PAGE);
        page.inRow(last, "turn", last, true);
        return expectSelected(last + 1);
    }

    /** Scrolls through the first so many, screen by screen. */
    Visit scroll(int contacts) {
        int end = Math.min(contacts, matching());
        for (int from = 0; from + SCREEN <= end; from += SCREEN) {
            page.scroll(from, SCREEN);
        }
        return expectRows(0, end / SCREEN * SCREEN);
    }

    private Visit expectRows(int from, int to) {
        var there = page.rows().subMap(from, to);
        if (there.size() < to - from
                || there.values().stream().anyMatch(row -> row.name().isBlank())) {
            throw new IllegalStateException("Of the rows " + from + " to " + to + " only " + there.size() + " came");
        }
        return this;
    }

    private Visit expectSelected(int contacts) {
        if (contacts == 0 || selected() != contacts) {
            throw new IllegalStateException(selected() + " are selected, not " + contacts);
        }
        return this;
    }

    private static int number(String words) {
        return Integer.parseInt(words.split(" ")[0].replace(",", ""));
    }
}
