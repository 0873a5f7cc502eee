package app.tandem.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is kept of evidence as it is entered (R35). */
class EvidenceFormTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static Evidence.File kept(String name, String type) {
        var typed = new Evidence(
                "Ada Okonkwo", Said.IN_WRITING, DAY, "You may.", "", new Evidence.File(name, type, new byte[] {1}));
        return Objects.requireNonNull(EvidenceForm.check(typed, true, DAY).file());
    }

    private static String name(String given) {
        return kept(given, "application/pdf").name();
    }

    private static String type(String given) {
        return kept("letter.pdf", given).type();
    }

    @Test
    void theNameOfAFileIsShortenedToWhatCanBeKeptAndKeepsItsEnding() {
        assertThat(name("a".repeat(196) + ".pdf")).isEqualTo("a".repeat(196) + ".pdf");
        assertThat(name("a".repeat(197) + ".pdf")).isEqualTo("a".repeat(196) + ".pdf");
        assertThat(name("a".repeat(220))).isEqualTo("a".repeat(200));
        assertThat(name("a." + "b".repeat(220))).as("no ending").isEqualTo("a." + "b".repeat(198));
    }

    @Test
    void aShortenedNameOfAFileDoesNotEndInHalfACharacter() {
        assertThat(name("a".repeat(195) + "\ud83d\ude00".repeat(9) + ".pdf")).isEqualTo("a".repeat(195) + ".pdf");
        assertThat(name("a".repeat(199) + "\ud83d\ude00")).isEqualTo("a".repeat(199));
    }

    @Test
    void theNameOfAFileIsOneLineWithNothingThatCannotBeKept() {
        assertThat(name(" let\0ter\n2.pdf ")).isEqualTo("letter 2.pdf");
    }

    @Test
    void aContentTypeThatIsLongOrNotInPlainLettersIsKeptAsAnyFile() {
        assertThat(type("application/pdf")).isEqualTo("application/pdf");
        assertThat(type("text/plain; charset=utf-8")).isEqualTo("text/plain; charset=utf-8");
        assertThat(type("a".repeat(100))).hasSize(100);
        for (var none : new String[] {"", " ", "a".repeat(101), "text/pl\u00e4in", "text/\0", "text/plain\r\nX: y"}) {
            assertThat(type(none)).isEqualTo("application/octet-stream");
        }
    }

    @Test
    void whatCannotBeKeptIsTakenOutOfTheTextsOfEvidence() {
        var kept = EvidenceForm.check(
                new Evidence("Ad\0a", Said.IN_WRITING, DAY, "You\0 may.", "Fi\0led.", null), true, DAY);
        assertThat(kept.saidBy() + kept.wording() + kept.text()).isEqualTo("AdaYou may.Filed.");
    }
}
