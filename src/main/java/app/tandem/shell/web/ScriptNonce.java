package app.tandem.shell.web;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Lets a page run the scripts that it was built with and no other that stands in it: each has a number that is drawn for
 * this answer alone (decision 0032). In development mode Vaadin's tools add scripts of their own, which are let in.
 */
@Component
public class ScriptNonce implements VaadinServiceInitListener {

    private static final String HEADER = "Content-Security-Policy";
    private static final String SCRIPTS = "script-src 'self'";
    private static final int BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What any answer but a page may do: no script that stands in it is run. Vaadin makes functions of what the server sends. */
    public static final String POLICY = "default-src 'self'; " + SCRIPTS
            + " 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
            + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        boolean production = event.getSource().getDeploymentConfiguration().isProductionMode();
        event.addIndexHtmlRequestListener(page -> let(page, production));
    }

    private static void let(IndexHtmlResponse page, boolean production) {
        var allowed = "'unsafe-inline'";
        if (production) {
            var bytes = new byte[BYTES];
            RANDOM.nextBytes(bytes);
            var nonce = Base64.getEncoder().encodeToString(bytes);
            page.getDocument().getElementsByTag("script").attr("nonce", nonce);
            allowed = "'nonce-" + nonce + "'";
        }
        page.getVaadinResponse().setHeader(HEADER, POLICY.replace(SCRIPTS, SCRIPTS + " " + allowed));
    }
}
