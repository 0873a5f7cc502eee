package app.tandem.demo;

import app.tandem.contact.LeadStatus;
import java.time.LocalDate;
import java.util.List;

/** The contacts that are the same in pictures and manuals, among them the longest and the shortest names. */
final class Showcase {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 12);
    private static final LocalDate TO = LocalDate.of(2026, 5, 29);

    private final Chance chance;
    private final Portraits portraits;
    private final Relations relations;
    private final Phones phones;

    Showcase(Chance chance, Portraits portraits, Relations relations, Phones phones) {
        this.chance = chance;
        this.portraits = portraits;
        this.relations = relations;
        this.phones = phones;
    }

    List<Draft> drafts() {
        return Listed.rows("showcase.csv").stream().map(this::draft).toList();
    }

    private Draft draft(String[] row) {
        var draft = new Draft(Who.valueOf(row[4]), chance.between(FROM, TO));
        portraits.details(draft);
        draft.first = row[0];
        draft.last = row[1];
        draft.email = row[2];
        draft.cellPhone = row[3].equals("any") ? phones.next(draft.state) : "";
        draft.status = LeadStatus.valueOf(row[5]);
        draft.leadSource = row[6];
        draft.otherEmail = "";
        draft.spouse = "";
        if (!row[7].isEmpty()) {
            relations.assign(draft, Who.valueOf(row[7]));
        }
        for (var with : row[8].split(" ")) {
            if (!with.isEmpty()) {
                relations.share(draft, Who.valueOf(with));
            }
        }
        return draft;
    }
}
