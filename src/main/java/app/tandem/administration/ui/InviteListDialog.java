package app.tandem.administration.ui;

import app.tandem.administration.invitations.InvitationLists;
import app.tandem.administration.invitations.InvitationLists.Checked;
import app.tandem.administration.invitations.ListedRow;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.SmallUpload;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;

/** Invites everybody of a CSV file: what cannot be done is named by row before and after, and can be loaded again. */
class InviteListDialog extends Dialog {

    private static final int LARGEST = 1_000_000;
    private static final int SHOWN = 100;
    private static final String NOT_MAILED =
            "No mail server is set up: copy each person's invitation link and hand it over.";

    private final transient InvitationLists lists;
    private final boolean mailed;
    private final UserId viewer;
    private final SerializableConsumer<Command> proof;
    private final Runnable onDone;
    private final Div place = new Div();
    private final SubmitButton invite = new SubmitButton("Invite", this::submit);
    private final Button close = new Button("Cancel", click -> close());
    private Checked list = new Checked(List.of(), List.of());

    /**
     * @param mailed whether the links go out by mail; else each is to be copied
     * @param proof does something when the administrator has proven themself
     */
    InviteListDialog(
            InvitationLists lists,
            boolean mailed,
            UserId viewer,
            SerializableConsumer<Command> proof,
            Runnable onDone) {
        this.proof = proof;
        this.lists = lists;
        this.mailed = mailed;
        this.viewer = viewer;
        this.onDone = onDone;
        setHeaderTitle("Invite a list");
        addClassName("w-m");
        setCloseOnOutsideClick(false);
        var words = new Paragraph(
                "A CSV file with a head in its first row: E-mail, First name, Last name; and, if you like,"
                        + " Title, Role, Team, Licences. "
                        + (mailed ? "Everybody gets an e-mail with a link of their own." : NOT_MAILED));
        words.addClassName("t-sub2");
        var upload = new Upload();
        SmallUpload.of(upload, LARGEST, "A list may have 1 MB at most.", (file, bytes) -> look(bytes), sentence -> {
            say(sentence);
            invite.holdUntil("Choose another file.");
        });
        upload.setAcceptedFileTypes(".csv", "text/csv");
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button("Choose a file"));
        upload.setDropLabel(new Span("or drop it here"));
        upload.addFileRejectedListener(rejected -> say("This file was not taken: " + rejected.getErrorMessage()));
        upload.addFileRemovedListener(removed -> {
            place.removeAll();
            invite.holdUntil("Choose a file first.");
        });
        upload.setWidthFull();
        place.addClassName("t-admin-form");
        place.getElement().setAttribute("aria-live", "polite");
        var form = new Div(words, upload, place);
        form.addClassName("t-admin-form");
        add(form);
        close.addThemeVariants(ButtonVariant.TERTIARY);
        invite.holdUntil("Choose a file first.");
        getFooter().add(close, invite);
    }

    /** Looks at a file and shows what would come of it. */
    void look(byte[] file) {
        try {
            list = lists.check(viewer, file);
        } catch (IllegalArgumentException unreadable) {
            say(String.valueOf(unreadable.getMessage()));
            invite.holdUntil("Choose another file.");
            return;
        }
        int possible = list.possible().size();
        invite.setText("Invite " + EventWords.people(possible));
        if (possible == 0) {
            invite.holdUntil("Nobody in this file can be invited.");
        } else {
            invite.idle(List.of());
        }
        show(EventWords.people(possible) + " can be invited", "cannot be invited");
    }

    private boolean submit() {
        if (list.possible().stream().map(ListedRow::who).anyMatch(who -> who != null && who.admin())) {
            proof.accept(this::invite);
            return false;
        }
        return invite();
    }

    private boolean invite() {
        list = lists.invite(viewer, list);
        onDone.run();
        int invited = list.possible().size();
        Toast.done(EventWords.people(invited) + " invited", mailed ? "Their links work for seven days." : NOT_MAILED);
        if (list.refused().isEmpty()) {
            close();
            return true;
        }
        show(EventWords.people(invited) + " invited", "not invited; correct them and load them again");
        invite.setVisible(false);
        close.setText("Close");
        return true;
    }

    private void say(String problem) {
        place.removeAll();
        var callout = new Div(Icons.WARNING.create(), new Span(problem));
        callout.addClassName("t-callout");
        place.add(callout);
    }

    private void show(String good, String bad) {
        place.removeAll();
        var done = new Div(Icons.CHECK.create(), new Span(good));
        done.addClassNames("t-list-outcome", "done");
        place.add(done);
        var refused = list.refused();
        if (refused.isEmpty()) {
            return;
        }
        var count = new Span(Amount.number(refused.size()) + (refused.size() == 1 ? " row " : " rows ") + bad);
        var head = new Div(Icons.BAN.create(), count);
        head.addClassNames("t-list-outcome", "refused");
        var rows = new UnorderedList();
        rows.addClassName("t-list-rows");
        refused.stream()
                .limit(SHOWN)
                .forEach(row -> rows.add(new ListItem("Row " + row.number() + ": " + row.reason())));
        if (refused.size() > SHOWN) {
            rows.add(new ListItem("and " + Amount.number(refused.size() - SHOWN) + " more, in the file"));
        }
        place.add(head, rows, download());
    }

    private Anchor download() {
        var file = list.refusedAsFile();
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(file), "not-invited.csv", "text/csv; charset=utf-8", file.length)),
                "Download these rows with their reasons");
        link.addClassName("t-link");
        return link;
    }
}
