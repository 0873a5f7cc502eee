package app.tandem.shell.security;

import app.tandem.people.accounts.SignInOffer;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.PersonAvatar;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;

/** The demonstration accounts beside the sign-in form; a click signs in. */
class OfferedAccounts extends Div {

    OfferedAccounts(List<SignInOffer.Account> accounts, SerializableConsumer<SignInOffer.Account> onChoice) {
        addClassName("t-login-offer");
        var title = new H2("Demonstration accounts");
        title.addClassName("t-h2");
        var line = new Paragraph("Click one to sign in as that person. All data here is invented.");
        line.addClassName("t-sub");
        var list = new UnorderedList();
        list.addClassName("t-login-accounts");
        accounts.forEach(account -> list.add(new ListItem(button(account, onChoice))));
        add(title, line, list);
    }

    private static NativeButton button(
            SignInOffer.Account account, SerializableConsumer<SignInOffer.Account> onChoice) {
        var avatar = new PersonAvatar(account.name(), account.partner());
        avatar.getElement().setAttribute("aria-hidden", "true");
        avatar.getElement().setAttribute("tabindex", "-1");
        var name = new Span(account.name());
        name.addClassName("t-login-name");
        var role = new Span(account.role());
        role.addClassName("t-login-role");
        role.setClassName("partner", account.partner());
        var words = new Span(account.words());
        words.addClassName("t-login-words");
        var button = new NativeButton("", click -> onChoice.accept(account));
        button.add(avatar, name, role, words, Icons.ARROW_RIGHT.create());
        button.addClassName("t-login-account");
        return button;
    }
}
