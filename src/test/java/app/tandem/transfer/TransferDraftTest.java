package app.tandem.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.tandem.people.OrganizationId;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.transfer.TransferDraft.Step;
import org.junit.jupiter.api.Test;

class TransferDraftTest {

    private static final Person DIEGO = new Person(
            new UserId(7),
            "Diego",
            "Ramos",
            "diego@northfield.example",
            null,
            new OrganizationId(1),
            "Northfield",
            true,
            false);

    @Test
    void nothingIsLostWhenNothingHasBeenChosen() {
        assertThat(TransferDraft.start().touched()).isFalse();
        assertThat(TransferDraft.start().to(DIEGO).touched()).isTrue();
        assertThat(TransferDraft.start().inGroup("From Maya").touched()).isTrue();
        assertThat(TransferDraft.start().sharing(false).touched()).isTrue();
    }

    @Test
    void theFirstStepNeedsANewOwner() {
        var draft = TransferDraft.start();

        assertThat(draft.missing()).contains("Select a new owner first.");
        assertThat(draft.next()).isEqualTo(draft);
        assertThat(draft.to(DIEGO).next().step()).isEqualTo(Step.GROUP);
    }

    @Test
    void theGroupIsOptionalAndLosesTheBlanksAroundIt() {
        var atGroup = TransferDraft.start().to(DIEGO).next();

        assertThat(atGroup.next().step()).isEqualTo(Step.SHARE);
        assertThat(atGroup.inGroup("  From Maya ").group()).isEqualTo("From Maya");
        assertThat(atGroup.inGroup("   ").group()).isEmpty();
    }

    @Test
    void aGroupNameThatCannotBeStoredIsSaidAtItsField() {
        var atGroup = TransferDraft.start().to(DIEGO).next();

        assertThat(atGroup.inGroup("x".repeat(101)).missing()).contains("Enter at most 100 characters; this has 101.");
        assertThat(atGroup.inGroup("a\0b").missing()).contains("Remove the character that cannot be stored.");
        assertThat(atGroup.inGroup("half \uD83D").missing()).contains("Remove the character that cannot be stored.");
        assertThat(atGroup.inGroup("\u200B\u2060").missing())
                .as("what nobody sees is no name: no group is asked for")
                .isEmpty();
        assertThat(atGroup.inGroup("x".repeat(100)).missing()).isEmpty();
    }

    @Test
    void whetherToKeepAShareIsAskedAndNeverAssumed() { // R28
        var atShare = TransferDraft.start().to(DIEGO).next().next();

        assertThat(atShare.missing()).contains("Select Yes or No first.");
        assertThat(atShare.next()).isEqualTo(atShare);
        assertThat(atShare.sharing(false).next().step()).isEqualTo(Step.REVIEW);
    }

    @Test
    void goingBackKeepsEveryAnswer() {
        var review = TransferDraft.start()
                .to(DIEGO)
                .next()
                .inGroup("From Maya")
                .next()
                .sharing(true)
                .next();

        var first = review.back().back().back();

        assertThat(first).isEqualTo(new TransferDraft(Step.NEW_OWNER, DIEGO, "From Maya", true));
        assertThat(first.back()).isEqualTo(first);
        assertThat(first.next().next().next()).isEqualTo(review);
        assertThat(review.next()).isEqualTo(review);
    }

    @Test
    void theReviewAsksForExactlyWhatWasChosen() { // R27, R28
        var review = TransferDraft.start()
                .to(DIEGO)
                .next()
                .inGroup("From Maya")
                .next()
                .sharing(true)
                .next();

        assertThat(review.request().changes()).containsExactly(new HandOver(DIEGO.id(), "From Maya", true));
        assertThat(review.request().alsoTell()).isEmpty();
    }

    @Test
    void nothingCanBeAskedForBeforeTheReview() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TransferDraft.start().to(DIEGO).sharing(true).request());
    }
}
