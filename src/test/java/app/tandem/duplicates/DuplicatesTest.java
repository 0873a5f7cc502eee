package app.tandem.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.duplicates.Population.Quality;
import app.tandem.duplicates.Population.Truth;
import app.tandem.intake.address.Address;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Which contacts may be one person, and how sure that is. With {@code -Dtandem.write-docs=true} the figures in
 * docs/duplicates.md are measured anew.
 */
class DuplicatesTest {

    private static final Path PAGE = Path.of("docs", "duplicates.md");
    private static final String BEGIN = "<!-- figures -->\n";
    private static final Address HOME = new Address("2417 Girard Ave S", "", "Minneapolis", "MN", "55405");
    private static final Address NOWHERE = new Address("", "", "", "", "");
    private static final LocalDate BORN = LocalDate.of(1970, 5, 9);

    private record Figures(int contacts, int pairs, int found, double precision, double recall, double seconds) {}

    @ParameterizedTest
    @EnumSource
    void of_a_made_up_town_nearly_all_are_found_and_nearly_none_wrongly(Quality quality) {
        var figures = measure(3000, quality, 17);
        assertThat(figures.precision()).isGreaterThanOrEqualTo(0.98);
        assertThat(figures.recall()).isGreaterThanOrEqualTo(0.88);
    }

    @Test
    void the_reason_is_told_in_words() {
        var bob = person("Bob", "Kowalczyk", "", "+16123384471", HOME);
        var robert = person(
                "Robert",
                "Kowalczyk",
                "",
                "+16123384471",
                new Address("2417 Girard Avenue South", "", "Minneapolis", "MN", "55408"));
        assertThat(pair(bob, robert).reason()).isEqualTo("same phone; Bob and Robert; one digit of the ZIP differs");
        assertThat(pair(bob, robert).sureness()).isEqualTo(Sureness.ALMOST_CERTAIN);

        assertThat(pair(
                                person("Ana", "Zielinski", "ana.z81@mail.example", "", NOWHERE),
                                person("Zielinski", "Ana", "ana.z81@mail.example", "", NOWHERE))
                        .reason())
                .isEqualTo("same e-mail; first and last name swapped");
    }

    @Test
    void members_of_one_family_are_not_one_person_whatever_they_share() {
        var john = person("John", "Kowalczyk", "kowalczyks@mail.example", "+16123384471", HOME);
        assertThat(found(john, person("Mary", "Kowalczyk", "kowalczyks@mail.example", "+16123384471", HOME)))
                .isEmpty();
        assertThat(found(john, person("Joan", "Kowalczyk", "kowalczyks@mail.example", "+16123384471", HOME)))
                .isEmpty();
        assertThat(found(
                        person("Daniel", "Kowalczyk", "", "+16123384471", HOME),
                        person("Danielle", "Kowalczyk", "", "+16123384471", HOME)))
                .isEmpty();
        assertThat(found(john, born(john, "Jr.", null))).as("father and son").isEmpty();
        assertThat(found(born(john, "", BORN), born(john, "", BORN.plusYears(27).plusDays(40))))
                .as("two generations")
                .isEmpty();
    }

    @Test
    void a_common_name_says_less_than_a_rare_one() {
        var town = new Address("", "", "Minneapolis", "MN", "55405");
        assertThat(found(person("John", "Smith", "", "", town), person("John", "Smith", "", "", town)))
                .isEmpty();
        var rare = found(person("Zbigniew", "Kowalczyk", "", "", town), person("Zbigniew", "Kowalczyk", "", "", town));
        assertThat(rare)
                .singleElement()
                .satisfies(pair -> assertThat(pair.reason()).isEqualTo("same name; same ZIP"));
    }

    @Test
    void a_number_that_a_whole_office_has_makes_nobody_a_duplicate() {
        List<Person> office = new ArrayList<>(strangers());
        for (int n = 0; n < 30; n++) {
            office.add(new Person(10_000 + n, "", "Smith", "", List.of(), List.of("+16123384471"), NOWHERE, null));
        }
        assertThat(Duplicates.among(office)).noneMatch(pair -> pair.first() >= 10_000);
    }

    @Test
    void the_order_of_the_contacts_changes_nothing_and_few_are_no_trouble() {
        var people = new Population(400, Quality.USUAL, 3).contacts;
        assertThat(Duplicates.among(people.reversed())).isEqualTo(Duplicates.among(people));
        assertThat(Duplicates.among(List.of())).isEmpty();
        assertThat(Duplicates.among(people.subList(0, 1))).isEmpty();
        assertThat(Duplicates.among(List.of(empty(1), empty(2)))).isEmpty();
    }

    @Test
    void the_figures_are_on_the_page() throws IOException {
        if (Boolean.getBoolean("tandem.write-docs")) {
            var page = Files.readString(PAGE);
            Files.writeString(PAGE, page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + table());
        }
        assertThat(Files.readString(PAGE)).contains(BEGIN);
    }

    private static String table() {
        var table = new StringBuilder(
                "| contacts | second ones | pairs | found | precision | recall | seconds of one core |\n"
                        + "|---:|---|---:|---:|---:|---:|---:|\n");
        for (var quality : Quality.values()) {
            for (int size : List.of(300, 3000, 20_000)) {
                var f = measure(size, quality, 17);
                table.append(String.format(
                        Locale.ROOT,
                        "| %,d | %s | %,d | %,d | %.3f | %.3f | %.1f |%n",
                        f.contacts(),
                        quality.name().toLowerCase(Locale.ROOT),
                        f.pairs(),
                        f.found(),
                        f.precision(),
                        f.recall(),
                        f.seconds()));
            }
        }
        return table.toString();
    }

    private static Figures measure(int size, Quality quality, long seed) {
        var town = new Population(size, quality, seed);
        var threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        var found = Duplicates.among(town.contacts);
        double seconds = (threads.getCurrentThreadCpuTime() - begin) / 1e9;
        double right = found.stream()
                .filter(pair -> town.truth.contains(new Truth(pair.first(), pair.second())))
                .count();
        return new Figures(
                town.contacts.size(),
                town.truth.size(),
                found.size(),
                right / found.size(),
                right / town.truth.size(),
                seconds);
    }

    private static PossiblePair pair(Person a, Person b) {
        var found = found(a, b);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /** The pairs among the two, in a book with others. */
    private static List<PossiblePair> found(Person a, Person b) {
        List<Person> book = new ArrayList<>(strangers());
        book.add(numbered(10_001, a));
        book.add(numbered(10_002, b));
        return Duplicates.among(book).stream()
                .filter(pair -> pair.second() == 10_002)
                .toList();
    }

    private static List<Person> strangers() {
        return new Population(600, Quality.USUAL, 5).contacts;
    }

    private static Person person(String first, String last, String email, String phone, Address address) {
        return new Person(
                0,
                first,
                last,
                "",
                email.isEmpty() ? List.of() : List.of(email),
                phone.isEmpty() ? List.of() : List.of(phone),
                address,
                null);
    }

    private static Person born(Person p, String suffix, @Nullable LocalDate day) {
        return new Person(0, p.first(), p.last(), suffix, p.emails(), p.phones(), p.address(), day);
    }

    private static Person numbered(long id, Person p) {
        return new Person(id, p.first(), p.last(), p.suffix(), p.emails(), p.phones(), p.address(), p.birthday());
    }

    private static Person empty(long id) {
        return new Person(id, "", "", "", List.of(), List.of(), NOWHERE, null);
    }
}
