package app.tandem.operation.ui;

import app.tandem.access.Action;
import app.tandem.access.Circumstances;
import app.tandem.access.Helpers;
import app.tandem.access.Reason;
import app.tandem.operation.preview.Grounds;
import app.tandem.shell.parts.Amount;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Short forms of reasons after counts: "62 only shared with you · 35 owner deactivated". */
final class GroundsWords {

    private GroundsWords() {}

    /** All groups with their counts; a single one without. */
    static String of(List<Grounds> groups) {
        return groups.size() == 1
                ? of(groups.getFirst())
                : groups.stream()
                        .map(group -> Amount.number(group.contacts()) + " " + of(group))
                        .collect(Collectors.joining(" · "));
    }

    /** The reasons of one group. */
    static String of(Grounds group) {
        return group.reasons().stream().sorted().map(GroundsWords::brief).collect(Collectors.joining(", "));
    }

    private static String brief(Reason reason) {
        return switch (reason) {
            case GONE -> "no longer visible";
            case NO_LONGER_MATCHES -> "no longer matching the filter";
            case NOT_YOURS_SHARED -> "only shared with you";
            case NOT_YOURS_ASSIGNED -> "only assigned to you";
            case NOT_YOURS_SUPERVISED -> "only supervised by you";
            case NOT_YOUR_SHARE -> "given by somebody else";
            case NOT_THEIR_OWNER -> "not owned by you";
            case OWNER_DEACTIVATED -> "owner deactivated";
            case ARCHIVED -> "archived";
            case EMAIL_MISSING -> "no e-mail address";
            case EMAIL_NOT_VALID -> "address not valid";
            case EMAIL_OPTED_OUT -> "opted out of e-mail";
            case NO_SHARE_PERMISSION, NO_CHANGE_OWNER_PERMISSION -> "no permission";
            case OWN_TEAMS_ONLY -> "not on your teams";
            case SUPERVISORS_ONLY -> "only for supervisors";
            case PARTNERSHIP_NOT_ACTIVE -> "partnership not active";
            case STILL_SHARED -> "still shared";
            case ON_LOAN -> "on a loan";
            case UNDO_OWNER_CHANGED -> "owner changed since";
            case UNDO_MERGED -> "merged since";
            default -> shortened(reason);
        };
    }

    /** The explanation without the common beginning. */
    private static String shortened(Reason reason) {
        var fact = reason.explain(new Circumstances(Action.VIEW, "the owner", "the person", List.of(), Helpers.NOBODY))
                .fact();
        var words = fact.replaceFirst("^It (is|has been) ", "").replaceFirst("\\.$", "");
        return words.substring(0, 1).toLowerCase(Locale.US) + words.substring(1);
    }
}
