package app.tandem.duplicates;

import app.tandem.intake.address.Address;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a contact says of its person; what is unknown is empty.
 *
 * @param suffix "Jr." and the like
 * @param phones home, cell and office, in E.164
 * @param address the standard one where there is one
 */
public record Person(
        long id,
        String first,
        String last,
        String suffix,
        List<String> emails,
        List<String> phones,
        Address address,
        @Nullable LocalDate birthday) {

    public Person {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
    }
}
