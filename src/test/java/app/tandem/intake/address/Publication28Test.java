package app.tandem.intake.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** R34: an address is made standard only where that is sure. */
class Publication28Test {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2417 Girard Avenue South, Apartment 3 | | 2417 GIRARD AVE S APT 3
            2417 Girard Ave. So.uth | Apt. #3 | 2417 GIRARD AVE S APT 3
            1745 T Street Southeast | | 1745 T ST SE
            80 North East Street | #4 | 80 N EAST ST # 4
            100 North St | | 100 NORTH ST
            12 E. 500 S. | | 12 E 500 S
            6460 Vermont 113 | | 6460 VERMONT 113
            2802 U.S. Hwy 98 | Bldg F | 2802 US HIGHWAY 98 BLDG F
            1809 U.S. 80 | | 1809 US HIGHWAY 80
            77 Co Rd 12 | | 77 COUNTY ROAD 12
            5 Avenue B | | 5 AVENUE B
            570 Broadway | | 570 BROADWAY
            10 St. Mary's Rd N W | | 10 ST MARYS RD NW
            2204 7th Street Road | 3rd floor | 2204 7TH STREET RD FL 3
            123 1/2 Peña Blvd | rear | 123 1/2 PENA BLVD REAR
            21-15 31st Street | BLDG 5, APT 3 | 21-15 31ST ST BLDG 5 APT 3
            P.O. Box 118 | | PO BOX 118
            Rural Route 02, Box 18 | | RR 2 BOX 18
            3162 Martin Luther King Junior Boulevard | # 2 | 3162 MARTIN LUTHER KING JR BLVD # 2
            """)
    void R34_what_has_one_meaning_is_written_as_the_postal_service_does(String street, String unit, String standard) {
        var of = Publication28.of(
                new Address(street, unit == null ? "" : unit, "St. Johnsbury", "Vermont", "05819-1234"));
        assertThat(of.why()).isEmpty();
        assertThat(of.address()).contains(new StandardAddress(standard, "SAINT JOHNSBURY", "VT", "05819-1234"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '' | '' | Minneapolis | MN | 55405 | The street is missing.
            Girard Avenue | '' | Minneapolis | MN | 55405 | The street does not begin with a house number.
            One Main Street | '' | Minneapolis | MN | 55405 | The street does not begin with a house number.
            12 Main St 5 | '' | Minneapolis | MN | 55405 | The street has an abbreviation within its name.
            12 Oak 5 | '' | Minneapolis | MN | 55405 | The street ends with a number that may be a unit.
            12 Cross Rd Dr | '' | Minneapolis | MN | 55405 | The street has an abbreviation within its name.
            12 Main St Apt 3 | Apt 4 | Minneapolis | MN | 55405 | The street names another unit than the unit.
            12 Main St | behind the barn | Minneapolis | MN | 55405 | The unit is not clear.
            12 Main & Oak St | '' | Minneapolis | MN | 55405 | The street has signs that no address has.
            12 Main St, Minneapolis | '' | Minneapolis | MN | 55405 | The street has more in it than a street.
            PO Box 12 | Apt 4 | Minneapolis | MN | 55405 | A box has no unit.
            12 Main St | '' | '' | MN | 55405 | The city is missing.
            12 Main St | '' | 55405 | MN | 55405 | The city has other signs than letters.
            12 Main St | '' | Minneapolis | '' | 55405 | The state is missing.
            12 Main St | '' | Minneapolis | Minn | 55405 | There is no such state.
            12 Main St | '' | Minneapolis | WI | 55405 | The ZIP code is not of this state.
            12 Main St | '' | Minneapolis | MN | '' | The ZIP code is missing.
            12 Main St | '' | Minneapolis | MN | 5540 | The ZIP code has not 5 or 9 digits.
            """)
    void R34_what_has_no_meaning_or_two_is_left_as_it_is_and_told(
            String street, String unit, String city, String state, String zip, String why) {
        var of = Publication28.of(new Address(street, unit, city, state, zip));
        assertThat(of.address()).isEmpty();
        assertThat(of.why()).isEqualTo(why);
    }

    @Test
    void R34_a_standard_address_is_its_own_standard() throws Exception {
        for (var address : real()) {
            Publication28.of(address)
                    .address()
                    .ifPresent(standard -> assertThat(Publication28.of(new Address(
                                            standard.street(), "", standard.city(), standard.state(), standard.zip()))
                                    .address())
                            .as(address.toString())
                            .contains(standard));
        }
    }

    @Test
    void R34_of_a_thousand_real_addresses_only_those_without_a_city_and_a_rare_name_are_left() throws Exception {
        var unsure = real().stream()
                .filter(address -> Publication28.of(address).address().isEmpty())
                .filter(address -> !address.city().isEmpty())
                .map(Address::street)
                .toList();
        assertThat(unsure).containsExactly("8358 WB&A Road");
    }

    private List<Address> real() throws Exception {
        List<Address> addresses = new ArrayList<>();
        try (var file = getClass().getResourceAsStream("/testdata/rrad/addresses-us-1000.json")) {
            for (var address : new JsonMapper().readTree(file).get("addresses")) {
                addresses.add(new Address(
                        address.path("address1").asString(),
                        address.path("address2").asString(),
                        address.path("city").asString(""),
                        address.path("state").asString(),
                        address.path("postalCode").asString()));
            }
        }
        return addresses;
    }
}
