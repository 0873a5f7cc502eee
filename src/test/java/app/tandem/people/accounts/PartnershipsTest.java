package app.tandem.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.people.UserId;
import app.tandem.people.accounts.Partnership.Delivery;
import app.tandem.people.accounts.Partnership.Status;
import app.tandem.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Section 1 of the rules: co-marketing partnerships. */
@DatabaseTest
@Transactional
class PartnershipsTest {

    @Autowired
    Partnerships partnerships;

    @Autowired
    Accounts accounts;

    @Autowired
    Organizations organizations;

    UserId maya;
    UserId jonas;

    @BeforeEach
    void a_loan_officer_and_an_agent() {
        maya = accounts.create(organizations.createLender("Lender"), "maya@test.example", "Maya", "Chen");
        jonas = accounts.create(organizations.createFirm("Firm"), "jonas@test.example", "Jonas", "Berg");
    }

    @Test
    void section_1_an_invitation_is_pending_until_it_is_accepted() {
        partnerships.invite(maya, jonas);
        assertThat(label()).isEqualTo("Pending - Email Not Delivered");
        partnerships.mark(maya, jonas, Delivery.DELIVERED);
        assertThat(label()).isEqualTo("Pending - Email Delivered");
        partnerships.mark(maya, jonas, Delivery.LINK_CLICKED);
        assertThat(label()).isEqualTo("Pending - Invitation Link Clicked");
        partnerships.accept(jonas, maya);
        assertThat(label()).isEqualTo("Active");
    }

    @Test
    void section_1_either_side_ends_it_and_it_can_be_invited_again() {
        for (var side : new UserId[] {maya, jonas}) {
            partnerships.invite(maya, jonas);
            partnerships.accept(jonas, maya);
            partnerships.end(side, side.equals(maya) ? jonas : maya);
            assertThat(partnerships.between(jonas, maya)).get().satisfies(it -> {
                assertThat(it.status()).isEqualTo(Status.ENDED);
                assertThat(it.endedAt()).isNotNull();
                assertThat(it.partnerOf(jonas)).isEqualTo(maya);
            });
        }
    }

    @Test
    void section_1_a_declined_invitation_can_be_sent_again_but_a_waiting_one_not() {
        partnerships.invite(maya, jonas);
        assertThatThrownBy(() -> partnerships.invite(maya, jonas)).isInstanceOf(IllegalStateException.class);
        partnerships.decline(jonas, maya);
        assertThatThrownBy(() -> partnerships.accept(jonas, maya)).isInstanceOf(IllegalStateException.class);
        partnerships.invite(maya, jonas);
        assertThat(partnerships.of(jonas))
                .hasSize(1)
                .first()
                .extracting(Partnership::status)
                .isEqualTo(Status.INVITED);
    }

    @Test
    void section_1_a_partnership_is_between_an_active_loan_officer_and_an_active_agent() {
        assertThatThrownBy(() -> partnerships.invite(jonas, maya)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> partnerships.invite(maya, maya)).isInstanceOf(IllegalArgumentException.class);
        accounts.deactivate(jonas);
        assertThatThrownBy(() -> partnerships.invite(maya, jonas)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void section_1_an_invited_agent_declines_and_does_not_end() {
        partnerships.invite(maya, jonas);
        assertThatThrownBy(() -> partnerships.end(jonas, maya)).isInstanceOf(IllegalStateException.class);
        partnerships.end(maya, jonas);
        assertThat(label()).isEqualTo("Ended");
    }

    private String label() {
        return partnerships.between(maya, jonas).orElseThrow().label();
    }
}
