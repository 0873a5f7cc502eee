package app.tandem.note.ui;

import app.tandem.history.AccessReport.Report;
import app.tandem.shell.parts.Amount;

/** Describes who will read a note, as far as its writer may know them (R6a). */
final class Readers {

    private Readers() {}

    /** Of a public one: "Visible to 6 people, 2 of them partners"; a partner learns no number. */
    static String of(Report access) {
        if (!access.all()) {
            return "Visible to everybody who can see this contact";
        }
        int all = access.seeing();
        long partners = access.lines().stream()
                .filter(line -> line.active() && line.person().partner())
                .count();
        if (all == 1) {
            return "Visible to nobody else so far";
        }
        return "Visible to " + Amount.number(all) + " people"
                + (partners == 0
                        ? ""
                        : partners == 1
                                ? ", 1 of them a partner"
                                : ", " + Amount.number((int) partners) + " of them partners");
    }
}
