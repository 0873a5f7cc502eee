package app.tandem.operation;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.audit.OperationId;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.log.FollowUps;
import app.tandem.operation.preview.Preview;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unassign;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.UserId;
import app.tandem.task.TaskData;
import app.tandem.task.Tasks;
import app.tandem.transfer.HandOver;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose affair an operation is, hears of it, also when it is taken back or their own access is given up (R47). */
class WhoIsToldTest extends OperationsInNorthfield {

    @Autowired
    FollowUps followUps;

    @Autowired
    Tasks tasks;

    private OperationId run(UserId actor, Request request, ContactId... contacts) {
        var operation = operations.open(actor, new Selection.Some(Set.of(contacts)));
        operations.submit(actor, operation, request);
        return operation;
    }

    private Preview undo(UserId actor, OperationId operation) {
        var undo = followUps.undo(actor, operation);
        var preview = operations.preview(actor, undo.operation(), undo.request());
        operations.submit(actor, undo.operation(), undo.request());
        return preview;
    }

    private ContactId contact(String name) {
        return given.contact().named(name).ownedBy(maya).create();
    }

    private List<String> unheard(UserId reader) {
        return messages.of(reader, 0, 1).stream()
                .map(message -> message.text() + "|" + message.detail())
                .toList();
    }

    @Test
    void R47_with_whom_it_was_shared_hears_that_the_share_was_undone_and_of_no_names() {
        var shared = run(maya, Request.of(new Share(diego)), contact("Abel Desta"), contact("Bea Two"));

        var preview = undo(maya, shared);

        assertThat(preview.told())
                .extracting(told -> told.person().name() + " " + told.contacts())
                .containsExactly("Diego Ramos 2");
        assertThat(unheard(diego))
                .containsExactly("Maya Chen undid sharing 2 contacts with you|You can no longer see them");
        assertThat(texts(maya)).isEmpty();
    }

    @Test
    void R47_the_owner_hears_that_what_somebody_else_did_was_undone() {
        var abel = given.contact()
                .named("Abel Desta")
                .ownedBy(maya)
                .assignedTo(diego)
                .create();
        var shared = run(diego, Request.of(new Share(nina)), abel);
        undo(diego, shared);
        var archived = run(diego, Request.of(new Archive(ArchiveReason.OTHER)), abel);
        undo(diego, archived);

        assertThat(texts(maya))
                .containsExactly(
                        "Diego Ramos undid archiving Abel Desta",
                        "Diego Ramos archived Abel Desta",
                        "Diego Ramos undid sharing Abel Desta with Nina Kowalski",
                        "Diego Ramos shared Abel Desta with Nina Kowalski");
    }

    @Test
    void R47_who_was_ticked_hears_of_the_undo_if_it_is_shared_with_them_still() {
        var abel = contact("Abel Desta");
        var bea = contact("Bea Two");
        submit(maya, new Share(nina), abel, bea);
        submit(maya, new Share(diego), abel);
        var assigned = run(maya, new Request(List.of(new Assign(sam)), Set.of(nina, diego)), abel, bea);
        submit(maya, new Unshare(diego), abel);
        submit(maya, new Share(diego), bea);

        undo(maya, assigned);

        assertThat(texts(nina).getFirst()).isEqualTo("Maya Chen undid the assignment of 2 contacts");
        assertThat(texts(diego).getFirst())
                .as("shared later, and not told of the assignment")
                .isEqualTo("Maya Chen shared Bea Two with you");
    }

    @Test
    void R47_who_was_told_of_nothing_hears_of_no_undo() {
        var abel = contact("Abel Desta");
        submit(maya, new Share(nina), abel);
        var archived = run(maya, Request.of(new Archive(ArchiveReason.OTHER)), abel);

        undo(maya, archived);

        assertThat(texts(nina)).containsExactly("Maya Chen shared Abel Desta with you");
    }

    @Test
    void R47_the_owner_hears_who_gave_up_a_share_or_an_assignment() {
        var abel = given.contact()
                .named("Abel Desta")
                .ownedBy(maya)
                .assignedTo(diego)
                .sharedWith(jonas)
                .create();
        var bea = given.contact().ownedBy(maya).sharedWith(jonas).create();

        submit(jonas, new Unshare(jonas), abel, bea);
        submit(diego, new Unassign(diego), abel);
        submit(maya, new Unshare(jonas), abel, bea);

        assertThat(texts(maya))
                .containsExactly(
                        "Diego Ramos gave up their assignment to Abel Desta",
                        "Jonas Berg gave up their share of 2 of your contacts");
    }

    @Test
    void R47_whoever_is_given_a_task_by_somebody_else_is_told() {
        var abel = given.contact()
                .named("Abel Desta")
                .ownedBy(maya)
                .sharedWith(diego)
                .create();

        tasks.add(maya, abel, new TaskData("My own", null, null));
        var call = tasks.add(maya, abel, new TaskData("Call about the rate", null, diego));

        assertThat(texts(maya)).isEmpty();
        assertThat(unheard(diego)).containsExactly("Maya Chen gave you a task on Abel Desta|Call about the rate");
        assertThat(messages.unread(diego)).isOne();
        var message = messages.of(diego, 0, 1).getFirst();
        assertThat(message.openable()).isTrue();
        assertThat(list.count(diego, everything().withMessage(message.id()))).isOne();

        tasks.edit(maya, abel, call, 0, new TaskData("Call about the rate", null, maya));
        assertThat(unheard(diego)).as("theirs no more").containsExactly("Maya Chen gave you a task on Abel Desta|");
        submit(maya, new Unshare(diego), abel);
        assertThat(unheard(diego))
                .as("R4: nor the contact")
                .containsExactly("Maya Chen gave you a task on a contact that you can no longer see|");
    }

    @Test
    void R47_a_title_names_the_only_contact_where_its_reader_sees_it() {
        var abel = contact("Abel Desta");
        submit(maya, new HandOver(diego, "", false), abel);
        submit(diego, new Assign(nina), abel);

        assertThat(texts(diego)).containsExactly("Maya Chen made you the owner of Abel Desta");
        assertThat(texts(nina)).containsExactly("Diego Ramos assigned Abel Desta to you");

        submit(diego, new Unassign(nina), abel);
        assertThat(texts(nina))
                .as("R4: as things are when it is read")
                .containsExactly(
                        "Diego Ramos ended your assignment to 1 contact", "Diego Ramos assigned 1 contact to you");
    }

    @Test
    void R4_a_message_says_how_many_contacts_it_was_about_that_are_gone_since() {
        var abel = contact("Abel Desta");
        submit(maya, new Share(diego), abel, contact("Bea Two"));
        submit(maya, new Unshare(diego), abel);

        long message = messages.of(diego, 0, 1).getFirst().id();
        assertThat(list.ofMessage(diego, message)).isEqualTo(2);
        assertThat(list.count(diego, everything().withMessage(message))).isOne();
        assertThat(list.ofMessage(nina, message)).as("somebody else's").isZero();
    }
}
