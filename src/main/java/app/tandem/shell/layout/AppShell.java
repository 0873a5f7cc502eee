package app.tandem.shell.layout;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Map;

/** Page-wide settings: stylesheets, icon and push. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/tandem.css")
@StyleSheet("styles/panels.css")
@StyleSheet("styles/contacts.css")
@StyleSheet("styles/notes.css")
@StyleSheet("styles/groups.css")
@StyleSheet("styles/history.css")
@StyleSheet("styles/loans.css")
@StyleSheet("styles/consent.css")
@StyleSheet("styles/merge.css")
@StyleSheet("styles/duplicates.css")
@StyleSheet("styles/deleted.css")
@StyleSheet("styles/mail.css")
@StyleSheet("styles/letters.css")
@StyleSheet("styles/views.css")
@StyleSheet("styles/operations.css")
@StyleSheet("styles/live.css")
@StyleSheet("styles/administration.css")
@StyleSheet("styles/offboarding.css")
@StyleSheet("styles/account.css")
@StyleSheet("styles/partners.css")
@StyleSheet("styles/imports.css")
@Push(transport = Transport.WEBSOCKET_XHR)
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addLink("icons/favicon.svg", Map.of("rel", "icon", "type", "image/svg+xml"));
        settings.addMetaTag("theme-color", "#f4f5f8");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
