package app.tandem.contact.visibility;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The view access_inconsistency catches each way in which contact and contact_access can disagree (R1-R4). */
@DatabaseTest
class InvariantsProofTest {

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    ContactId contact;

    @BeforeEach
    void one_sound_contact() {
        given.northfield();
        given.contact().ownedBy(maya).sharedWith(diego).create();
        contact = given.contact()
                .ownedBy(maya)
                .assignedTo(diego)
                .sharedWith(jonas)
                .onLoan("4471-1")
                .create();
        assertThat(problems()).isEmpty();
    }

    @Test
    void R1_an_owner_without_access() {
        corrupt("delete from contact_access where owner and contact_id = :id");
        assertThat(problems()).containsExactly("owner without access");
    }

    @Test
    void R1_access_as_owner_without_ownership() {
        corrupt("update contact_access set owner = true, shared = false where user_id = " + jonas.value()
                + " and contact_id = :id");
        assertThat(problems()).containsExactly("owner access without ownership");
    }

    @Test
    void R2_an_assignee_without_access() {
        corrupt("delete from contact_access where assigned and contact_id = :id");
        assertThat(problems()).containsExactly("assignee without access");
    }

    @Test
    void R2_access_as_assignee_without_assignment() {
        corrupt("update contact set assignee_id = null where id = :id");
        assertThat(problems()).containsExactly("assigned access without assignment");
        corrupt("update contact_access set assigned = true where user_id = " + jonas.value() + " and contact_id = :id");
        assertThat(problems())
                .containsExactly("assigned access without assignment", "assigned access without assignment");
    }

    @Test
    void the_columns_that_the_list_sorts_and_filters_by() {
        for (String change : List.of("archived = true", "created_at = created_at + interval '1' second")) {
            corrupt("update contact_access set " + change + " where shared and contact_id = :id");
            assertThat(problems()).as(change).containsExactly("copied columns differ");
            corrupt(
                    "update contact_access set archived = false, created_at = (select c.created_at from contact c where c.id = contact_id) where contact_id = :id");
        }
        jdbc.sql("update contact set sort_name = :name where id = :id")
                .param("name", new byte[] {1})
                .param("id", contact.value())
                .update();
        assertThat(problems()).containsOnly("copied columns differ").hasSize(3);
    }

    @Test
    void R5_the_organization_of_a_contact_is_its_owners() {
        corrupt("update contact set organization_id = (select u.organization_id from app_user u where u.id = "
                + jonas.value() + ") where id = :id");
        assertThat(problems()).containsExactly("organization is not the owner's");
    }

    @Test
    void R26_the_mark_of_a_loan_and_the_loan() {
        corrupt("update contact set on_loan = false where id = :id");
        assertThat(problems()).containsExactly("loan mark differs");
        corrupt("update contact set on_loan = true where id = :id");
        corrupt("delete from loan_participation where contact_id = :id");
        assertThat(problems()).containsExactly("loan mark differs");
    }

    @Test
    void the_tables_themselves_refuse_an_owner_who_is_also_assigned_or_shared_with_and_access_without_a_reason() {
        for (String impossible : List.of(
                "update contact_access set shared = true where owner and contact_id = :id",
                "update contact_access set shared = false, assigned = false where shared and contact_id = :id",
                "update contact set assignee_id = owner_id where id = :id",
                "update contact set owner_id = null where id = :id")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> corrupt(impossible))
                    .as(impossible)
                    .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
        }
    }

    private void corrupt(String statement) {
        jdbc.sql(statement).param("id", contact.value()).update();
    }

    private List<String> problems() {
        return jdbc.sql("select problem from access_inconsistency")
                .query(String.class)
                .list();
    }
}
