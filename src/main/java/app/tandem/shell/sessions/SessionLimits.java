package app.tandem.shell.sessions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits on sessions and pages.
 *
 * @param anonymousTimeout how long a session lives in which nobody is signed in and nothing is heard
 * @param anonymous how many of those there are at most on one instance
 * @param pages how many pages one session has open at most
 * @param look how often silent sessions are looked at
 */
@ConfigurationProperties("tandem.sessions")
public record SessionLimits(
        @DefaultValue("5m") Duration anonymousTimeout,
        @DefaultValue("2000") int anonymous,
        @DefaultValue("20") int pages,
        @DefaultValue("30s") Duration look) {}
