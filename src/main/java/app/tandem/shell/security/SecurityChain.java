package app.tandem.shell.security;

import app.tandem.people.CurrentUser;
import app.tandem.people.signins.SecondFactors;
import app.tandem.people.signins.SignInAttempts;
import app.tandem.shell.web.MalformedRequests;
import app.tandem.shell.web.ScriptNonce;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/**
 * The security chain: sign-in by e-mail and password on its page; everything else needs a signed-in user with an active
 * account.
 */
@Configuration
class SecurityChain {

    /** Browser features Tandem never uses. */
    private static final String PERMISSIONS = "accelerometer=(), camera=(), display-capture=(),"
            + " geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(),"
            + " usb=(), xr-spatial-tracking=()";

    @Bean
    @SuppressWarnings("NullAway") // null is how Spring is told to add no parameter
    SecurityFilterChain chain(
            HttpSecurity http,
            ThisSignIn signIn,
            CurrentUser current,
            VaadinDefaultRequestCache requests,
            NavigationAccessControl navigation,
            Stays stays)
            throws Exception {
        var asked = new HttpSessionRequestCache();
        // the address that somebody asked for comes back as it was
        asked.setMatchingRequestParameterName(null);
        requests.setDelegateRequestCache(asked);
        // the page is the one way in: a form that any site can post is none
        navigation.setLoginView(SignInView.class);
        return http.authorizeHttpRequests(paths -> paths.requestMatchers(
                                "/actuator/health/**", "/icons/**", "/styles/**", "/modules/**", "/error")
                        .permitAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.logoutSuccessHandler(signedOut())
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new SessionEndedEntryPoint()))
                .addFilterAfter(new MalformedRequests(), HeaderWriterFilter.class)
                .addFilterBefore(new StayFilter(stays), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new OpenAccountFilter(signIn, current), AuthorizationFilter.class)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                new NegatedRequestMatcher(new StaticFiles()), new CacheControlHeadersWriter()))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                        .crossOriginOpenerPolicy(policy ->
                                policy.policy(CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(ScriptNonce.POLICY))
                        .addObjectPostProcessor(early()))
                .build();
    }

    /**
     * Where somebody's identity is proven outside the form of the chain: the session gets a new id, as there.
     *
     * @throws Exception as Spring's configuration does
     */
    @Bean
    PageSignIn pageSignIn(
            AuthenticationConfiguration authentication,
            VaadinDefaultRequestCache requests,
            PageOwners owners,
            Stays stays,
            ThisSignIn signIn,
            SignInAttempts attempts,
            DeviceCookie device,
            SecondFactors factors,
            Clock clock)
            throws Exception {
        return new PageSignIn(
                authentication.getAuthenticationManager(),
                requests,
                owners,
                stays,
                signIn,
                attempts,
                device,
                factors,
                clock);
    }

    private static LogoutSuccessHandler signedOut() {
        var handler = new SimpleUrlLogoutSuccessHandler();
        handler.setRedirectStrategy(new UidlRedirectStrategy());
        handler.setDefaultTargetUrl("/" + SignInView.PATH + "?" + SignInView.SIGNED_OUT);
        return handler;
    }

    /** Writes headers eagerly: Vaadin closes its responses itself, and late headers would be lost. */
    private static ObjectPostProcessor<HeaderWriterFilter> early() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }
}
