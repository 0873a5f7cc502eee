package app.tandem.partner.ui;

import app.tandem.access.Action;
import app.tandem.contact.Selection;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactFilter.Archived;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.relationship.EndOfAccess;
import app.tandem.operation.ui.ResultToast;
import app.tandem.operation.ui.Submitting;
import app.tandem.partner.FormerShares;
import app.tandem.partner.Partner;
import app.tandem.partner.Partners;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Ends a partnership: shares stay unless one ends one's own in the same step (R10). */
class EndPartnershipDialog extends Dialog {

    private enum Shares {
        KEEP,
        END
    }

    private final transient Partners partners;
    private final transient FormerShares former;
    private final transient Operations operations;
    private final transient People people;
    private final UserId viewer;
    private final Partner partner;
    private final PartnerActs.Page page;
    private final RadioButtonGroup<Shares> shares = new RadioButtonGroup<>();

    EndPartnershipDialog(
            Partners partners,
            FormerShares former,
            Operations operations,
            People people,
            UserId viewer,
            Partner partner,
            PartnerActs.Page page) {
        this.partners = partners;
        this.former = former;
        this.operations = operations;
        this.people = people;
        this.viewer = viewer;
        this.partner = partner;
        this.page = page;
        addClassNames("w-m", "t-end-partnership");
        DialogHead.of(this, "End the partnership with " + partner.name(), "", this::close);
        var body = new Div();
        body.addClassName("t-end-body");
        if (partner.youShare() > 0) {
            body.add(question());
        }
        facts().forEach(body::add);
        add(body);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, new SubmitButton("End partnership", this::submit));
    }

    private Component question() {
        int number = partner.youShare();
        shares.setLabel(Amount.contacts(number)
                + (number == 1 ? " stays shared; end this share too?" : " stay shared; end these shares too?"));
        shares.addClassName("t-end-choice");
        shares.setItems(Shares.values());
        shares.setValue(Shares.KEEP);
        shares.setRenderer(new ComponentRenderer<>(this::choice));
        return shares;
    }

    private Component choice(Shares one) {
        boolean keep = one == Shares.KEEP;
        var number = partner.youShare() == 1 ? "the share" : "the " + Amount.number(partner.youShare()) + " shares";
        var label = new Span(keep ? "Keep " + number : "End " + number + " too");
        var words = new Span(keep ? first() + " still sees them" : loss());
        words.addClassName("t-sub");
        var line = new Span(label, new Span(" "), words);
        line.addClassName("t-end-line");
        return line;
    }

    /** What somebody who is also the assignee does not lose (R4). */
    private String loss() {
        int stay = partner.alsoAssigned();
        var loses = first() + " loses access to " + Amount.number(partner.youShare() - stay);
        return stay == 0
                ? loses
                : loses + "; " + Amount.number(stay) + (stay == 1 ? " stays" : " stay") + " assigned to " + first();
    }

    private List<Div> facts() {
        List<Div> facts = new ArrayList<>();
        int got = partner.theyShare();
        if (got > 0) {
            facts.add(fact(
                    Icons.SWAP,
                    Amount.contacts(got) + " of " + first() + (got == 1 ? " stays" : " stay") + " shared with you; "
                            + first() + " can end " + (got == 1 ? "it" : "those") + ", and you can give "
                            + (got == 1 ? "it" : "them") + " up"));
        }
        assigned(facts);
        if (partner.youShare() == 0 && got == 0 && facts.isEmpty()) {
            facts.add(fact(Icons.SHARE, "Nothing is shared between you"));
        }
        facts.add(fact(Icons.BAN, "Neither of you can share or assign more to the other"));
        return facts;
    }

    /** Who is assigned keeps their access, shared or not (R10). */
    private void assigned(List<Div> facts) {
        int given = partner.youAssign();
        if (given > 0) {
            facts.add(fact(
                    Icons.USER,
                    Amount.contacts(given) + " of yours" + (given == 1 ? " stays" : " stay") + " assigned to " + first()
                            + " without being shared; you can end that in Shares with former partners"));
        }
        int got = partner.theyAssign();
        if (got > 0) {
            facts.add(fact(
                    Icons.USER,
                    Amount.contacts(got) + " of " + first() + (got == 1 ? " stays" : " stay") + " assigned to you; "
                            + first() + " can end that, and you can give " + (got == 1 ? "it" : "them") + " up"));
        }
    }

    private static Div fact(Icons icon, String words) {
        var fact = new Div(icon.create(), new Span(words));
        fact.addClassName("t-fact");
        return fact;
    }

    private String first() {
        var name = partner.name();
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(0, blank);
    }

    private boolean submit() {
        boolean ends = shares.getValue() == Shares.END;
        close();
        if (PartnerActs.change(() -> partners.end(viewer, partner.id()), page)) {
            if (ends) {
                endShares();
            } else {
                Toast.done("Partnership with " + partner.name() + " ended", kept());
            }
        }
        return true;
    }

    private String kept() {
        int shared = partner.youShare();
        int all = shared + partner.youAssign();
        return all == 0
                ? ""
                : Amount.contacts(all) + (all == 1 ? " stays " : " stay ")
                        + (shared == all ? "shared" : shared == 0 ? "assigned" : "shared or assigned")
                        + ", see Shares with former partners.";
    }

    /** As an operation of one's own, with its messages, counts and audit trail (R44). */
    private void endShares() {
        var holder = partner.person();
        if (holder == null) {
            return;
        }
        var mine = ContactFilter.NONE
                .withArchived(Archived.INCLUDED)
                .withOwners(Set.of(viewer))
                .withSharedWith(Set.of(holder));
        var operation = operations.open(viewer, new Selection.AllMatching(mine, Set.of()));
        var request = Request.of(EndOfAccess.by(Action.UNSHARE, holder));
        Submitting.submit(operations, people, viewer, operation, request, (result, asked) -> {
            page.refresh();
            ResultToast.show(
                    operations,
                    people,
                    viewer,
                    result,
                    asked,
                    "The partnership has ended",
                    (undone, undo) -> page.refresh());
        });
    }
}
