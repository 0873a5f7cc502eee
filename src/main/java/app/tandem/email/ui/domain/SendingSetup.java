package app.tandem.email.ui.domain;

import app.tandem.administration.ui.AdministrationPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the page among those of Administration. */
@Configuration(proxyBeanMethods = false)
class SendingSetup {

    private static final int AFTER_CONSENT = 60;

    @Bean
    AdministrationPart emailPart() {
        return new AdministrationPart("E-mail", SendingView.class, AFTER_CONSENT);
    }
}
