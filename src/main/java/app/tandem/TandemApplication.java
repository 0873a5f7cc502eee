package app.tandem;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Tandem. */
@SpringBootApplication
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/tandem.css")
@StyleSheet("styles/panels.css")
public class TandemApplication implements AppShellConfigurator {

    public static void main(String[] args) {
        SpringApplication.run(TandemApplication.class, args);
    }
}
