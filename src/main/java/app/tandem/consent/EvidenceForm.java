package app.tandem.consent;

import app.tandem.intake.Cleaned;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks what somebody enters as evidence of an opt-out or opt-in (R35). */
public final class EvidenceForm {

    /** The longest name of who said so, in characters. */
    public static final int NAME = 200;

    /** The largest file, in bytes. */
    public static final int FILE = 5 << 20;

    /** What is entered. */
    public enum Entry {
        SAID_BY,
        HOW,
        SAID_ON,
        WORDING,
        TEXT,
        FILE
    }

    private EvidenceForm() {}

    /**
     * The evidence, cleaned; the name of a file shortened if it is long. Throws {@link EvidenceRefused} with a sentence for each entry that will not do.
     *
     * @param proof whether it must prove that the person allowed something: then who said so, how, when, the wording and a
     *     text or a file are needed; an opt-out needs none
     * @param today the day of whoever enters it
     */
    public static Evidence check(Evidence typed, boolean proof, LocalDate today) {
        var checked = new Evidence(
                Cleaned.line(Cleaned.withoutNul(typed.saidBy())),
                typed.how(),
                typed.saidOn(),
                Cleaned.text(Cleaned.withoutNul(typed.wording())),
                Cleaned.text(Cleaned.withoutNul(typed.text())),
                EvidenceFile.kept(typed.file()));
        Map<Entry, String> wrong = new EnumMap<>(Entry.class);
        tooLong(wrong, Entry.SAID_BY, checked.saidBy(), NAME);
        tooLong(wrong, Entry.WORDING, checked.wording(), Evidence.WORDING);
        tooLong(wrong, Entry.TEXT, checked.text(), Evidence.TEXT);
        if (later(checked.saidOn(), today)) {
            wrong.put(Entry.SAID_ON, "This day is yet to come.");
        }
        file(wrong, checked.file());
        if (proof) {
            needed(wrong, checked);
        }
        if (!wrong.isEmpty()) {
            throw new EvidenceRefused(wrong);
        }
        return checked;
    }

    private static boolean later(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today);
    }

    private static void tooLong(Map<Entry, String> wrong, Entry entry, String text, int most) {
        if (text.length() > most) {
            wrong.put(entry, "At most %,d characters; these are %,d.".formatted(most, text.length()));
        }
    }

    private static void file(Map<Entry, String> wrong, Evidence.@Nullable File file) {
        if (file != null && file.bytes().length == 0) {
            wrong.put(Entry.FILE, "This file is empty.");
        } else if (file != null && file.bytes().length > FILE) {
            wrong.put(Entry.FILE, "A file may have 5 MB at most.");
        }
    }

    private static void needed(Map<Entry, String> wrong, Evidence evidence) {
        if (evidence.saidBy().isEmpty()) {
            wrong.putIfAbsent(Entry.SAID_BY, "Who allowed it?");
        }
        if (evidence.how() == Said.UNKNOWN) {
            wrong.putIfAbsent(Entry.HOW, "How did they say so?");
        }
        if (evidence.saidOn() == null) {
            wrong.putIfAbsent(Entry.SAID_ON, "On which day did they say so?");
        }
        if (evidence.wording().isEmpty()) {
            wrong.putIfAbsent(Entry.WORDING, "What were they shown, or what did they say?");
        }
        if (evidence.text().isEmpty() && evidence.file() == null) {
            wrong.putIfAbsent(Entry.TEXT, "What proves it? Enter a text or add a file.");
        }
    }
}
