package app.tandem.operation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.shell.parts.Amount;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmountTest {

    @Test
    void oneContactIsSingularAndThousandsStandApart() {
        assertThat(Amount.contacts(1)).isEqualTo("1 contact");
        assertThat(Amount.contacts(0)).isEqualTo("0 contacts");
        assertThat(Amount.contacts(9918)).isEqualTo("9,918 contacts");
    }

    @Test
    void aListOfNamesNeverHidesASingleOne() {
        assertThat(Amount.names(List.of())).isEqualTo("nobody");
        assertThat(Amount.names(List.of("A"))).isEqualTo("A");
        assertThat(Amount.names(List.of("A", "B"))).isEqualTo("A and B");
        assertThat(Amount.names(List.of("A", "B", "C", "D"))).isEqualTo("A, B, C and D");
        assertThat(Amount.names(List.of("A", "B", "C", "D", "E"))).isEqualTo("A, B, C and 2 more");
    }
}
