package app.tandem.partner.ui;

import app.tandem.partner.Partner;
import app.tandem.partner.Partner.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The filters above the partners, by status. */
enum Which {
    ALL("All"),
    ACTIVE("Active"),
    PENDING("Pending"),
    ENDED("Ended");

    private final String label;

    Which(String label) {
        this.label = label;
    }

    /** The one with this word of the address; all for any other. */
    static Which named(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElse(ALL);
    }

    String label() {
        return label;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean has(Partner partner) {
        return switch (this) {
            case ALL -> true;
            case ACTIVE -> partner.status() == Status.ACTIVE;
            case PENDING -> partner.status().pending();
            case ENDED -> partner.status() == Status.ENDED;
        };
    }

    int count(List<Partner> all) {
        return (int) all.stream().filter(this::has).count();
    }
}
