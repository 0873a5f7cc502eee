package app.tandem.imports;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a file says not to send e-mail is opted out, at the address that it says (R35). */
@DatabaseTest
class ImportedOptOutsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Autowired
    Given given;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @BeforeEach
    void people() {
        given.northfield();
    }

    @Test
    void R35_of_two_rows_of_one_person_the_address_of_the_one_that_says_so() throws IOException {
        load("""
                First name,Last name,E-mail,Cell phone,Email Opt Out
                Ada,Okonkwo,no@ada.example,612-338-4471,yes
                Ada,Okonkwo,yes@ada.example,612-338-4471,no
                """);
        assertThat(jdbc.sql("select email from contact").query(String.class).list())
                .containsExactly("yes@ada.example");
        assertThat(optedOut()).containsExactly("no@ada.example");
    }

    @Test
    void R35_where_the_row_gives_no_address_those_of_the_contact_that_it_matched() throws IOException {
        given.contact()
                .named("Ada Okonkwo")
                .phone("+16123384471")
                .email("Ada@okonkwo.example")
                .ownedBy(maya)
                .create();
        load("""
                First name,Last name,Cell phone,Email Opt Out
                Ada,Okonkwo,612-338-4471,yes
                """);
        assertThat(optedOut()).containsExactly("ada@okonkwo.example");
        assertThat(jdbc.sql("select unsubscribed from contact")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void R35_of_a_row_that_is_rejected_as_well() throws IOException {
        load("""
                First name,Last name,E-mail,Email Opt Out
                ,,no@ada.example,yes
                Bob,Bell,bob@mail.example,
                """);
        assertThat(optedOut()).containsExactly("no@ada.example");
    }

    @Test
    void R35_of_a_row_whose_owner_is_refused_only_in_the_run() throws IOException {
        var here = new ImportingHere(context::getBean);
        long id = here.upload(ruth, Files.writeString(folder.resolve("file.csv"), """
                First name,Last name,E-mail,Email Opt Out,Owner email
                Bob,Bell,bob@mail.example,yes,diego@test.example
                Cem,Can,cem@mail.example,,diego@test.example
                """));
        here.check(ruth, id, TODAY);
        jdbc.sql("update app_user set active = false where id = ?")
                .param(diego.value())
                .update();
        here.run(ruth, id);
        assertThat(jdbc.sql("select count(*) from contact").query(Integer.class).single())
                .isZero();
        assertThat(optedOut()).containsExactly("bob@mail.example");
    }

    @Test
    void R35_a_file_opts_nobody_in() throws IOException {
        load("""
                First name,Last name,E-mail,Email Opt Out
                Bob,Bell,bob@mail.example,yes
                """);
        load("""
                First name,Last name,E-mail,Email Opt Out
                Bob,Bell,bob@mail.example,no
                """);
        assertThat(optedOut()).containsExactly("bob@mail.example");
    }

    private void load(String file) throws IOException {
        var here = new ImportingHere(context::getBean);
        long id = here.upload(maya, Files.writeString(folder.resolve("file.csv"), file));
        here.check(maya, id, TODAY);
        here.run(maya, id);
    }

    private List<String> optedOut() {
        return jdbc.sql("select address from consent where not opted_in order by address")
                .query(String.class)
                .list();
    }
}
