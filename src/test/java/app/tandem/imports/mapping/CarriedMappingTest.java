package app.tandem.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.imports.mapping.CarriedMapping.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What somebody said of the columns stays when the file is read in another way (R31). */
class CarriedMappingTest {

    private static final Reading BEFORE =
            reading("Name", ImportField.FULL_NAME, "Kontakt 7", null, "Art", null, "Mail", ImportField.EMAIL);

    private static Reading reading(@Nullable Object... headersAndFields) {
        List<String> headers = new ArrayList<>();
        List<ColumnTarget> targets = new ArrayList<>();
        for (int at = 0; at < headersAndFields.length; at += 2) {
            headers.add((String) headersAndFields[at]);
            var field = (ImportField) headersAndFields[at + 1];
            targets.add(field == null ? ColumnTarget.NONE : ColumnTarget.to(field));
        }
        return new Reading(headers, new Mapping(targets));
    }

    private static Mapping chosen() {
        return BEFORE.suggested()
                .with(1, ColumnTarget.to(ImportField.ANY_PHONE).kindIn(2))
                .with(3, ColumnTarget.NONE);
    }

    private static List<@Nullable ImportField> fields(Mapping mapping) {
        return Arrays.asList(mapping.targets().stream().map(ColumnTarget::field).toArray(ImportField[]::new));
    }

    @Test
    void changes_follow_the_name_of_their_column_wherever_it_stands() {
        var now = reading("Mail", ImportField.EMAIL, "Art", null, "Kontakt 7", null, "Neu", ImportField.CITY);
        var carried = CarriedMapping.of(BEFORE, chosen(), now, false);
        assertThat(fields(carried.mapping())).containsExactly(null, null, ImportField.ANY_PHONE, ImportField.CITY);
        assertThat(carried.mapping().targets().get(2).kindIn()).isEqualTo(1);
        assertThat(carried.kept()).isEqualTo(2);
        assertThat(carried.lost()).isEmpty();
    }

    @Test
    void under_other_names_they_stay_in_their_places_if_the_columns_do() {
        var now = reading("Näme", ImportField.FULL_NAME, "Köntakt", null, "Ärt", null, "Mäil", ImportField.EMAIL);
        var carried = CarriedMapping.of(BEFORE, chosen(), now, true);
        assertThat(fields(carried.mapping())).containsExactly(ImportField.FULL_NAME, ImportField.ANY_PHONE, null, null);
        assertThat(carried.lost()).isEmpty();
    }

    @Test
    void what_has_no_column_any_more_is_told_and_what_nobody_changed_is_not() {
        var other = reading("A", ImportField.NOTES, "B", null, "C", null, "Mail", ImportField.EMAIL);
        var carried = CarriedMapping.of(BEFORE, chosen(), other, false);
        assertThat(fields(carried.mapping())).containsExactly(ImportField.NOTES, null, null, null);
        assertThat(carried.kept()).isEqualTo(1);
        assertThat(carried.lost()).containsExactly("Kontakt 7 (Phone of any kind)");
        assertThat(CarriedMapping.of(BEFORE, BEFORE.suggested(), other, false).lost())
                .isEmpty();
    }

    @Test
    void which_of_two_columns_counts_stays_with_them() {
        var before = reading("A", ImportField.EMPLOYER, "B", ImportField.EMPLOYER);
        var how = new Mapping.Together(List.of(1, 0), false);
        var chosen = before.suggested().with(ImportField.EMPLOYER, how);
        var turned = reading("B", ImportField.EMPLOYER, "A", ImportField.EMPLOYER);
        assertThat(CarriedMapping.of(before, chosen, turned, false).mapping().columns(ImportField.EMPLOYER))
                .containsExactly(0, 1);
        assertThat(CarriedMapping.of(before, chosen, reading("A", ImportField.EMPLOYER), false)
                        .lost())
                .containsExactly("which column counts for Employer");
    }
}
