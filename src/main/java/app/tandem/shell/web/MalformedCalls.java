package app.tandem.shell.web;

import app.tandem.shell.layout.Reference;
import app.tandem.shell.security.PersonsActs;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServlet;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

/**
 * Logs malformed calls in one line each, rate-limited: a client that sends garbage must not fill the disk. Failures
 * within Tandem are logged in full by {@link Reference}.
 */
@Component
class MalformedCalls {

    private static final String OURS = "app.tandem.";
    private static final String PROTOCOL = "com.vaadin.flow.server.communication.";
    private static final SeldomLine LINE = new SeldomLine(LoggerFactory.getLogger(MalformedCalls.class));

    private final Protocol protocol = new Protocol();

    @PostConstruct
    void begin() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            log.addTurboFilter(protocol);
        }
    }

    @PreDestroy
    void end() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            log.getTurboFilterList().remove(protocol);
        }
    }

    /** Logs the error if the call never reached Tandem; returns false otherwise. */
    static boolean tell(Throwable error) {
        if (reachedTandem(error)) {
            return false;
        }
        LINE.warn("A call was malformed: " + cause(error));
        return true;
    }

    /** Whether the engine called Tandem's code; its own part of the stack ends at its servlet. */
    private static boolean reachedTandem(Throwable error) {
        for (Throwable one = error; one != null; one = one.getCause()) {
            boolean protocol = false;
            for (var frame : one.getStackTrace()) {
                var type = frame.getClassName();
                if (type.startsWith(OURS) && !type.startsWith(PersonsActs.class.getName())) {
                    return true;
                }
                protocol |= type.startsWith(PROTOCOL);
                if (protocol && (is(type, VaadinService.class) || is(type, VaadinServlet.class))) {
                    break;
                }
            }
            if (!protocol) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(String type, Class<?> wanted) {
        return type.equals(wanted.getName());
    }

    private static String cause(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + " " + Objects.requireNonNullElse(cause.getMessage(), "");
    }

    /** The engine's own messages about such calls. */
    private static final class Protocol extends TurboFilter {

        @Override
        public FilterReply decide(
                @Nullable Marker marker,
                ch.qos.logback.classic.Logger logger,
                Level level,
                @Nullable String format,
                Object @Nullable [] parameters,
                @Nullable Throwable error) {
            if (format == null
                    || !level.isGreaterOrEqual(Level.WARN)
                    || !logger.getName().startsWith(PROTOCOL)
                    || error != null && reachedTandem(error)) {
                return FilterReply.NEUTRAL;
            }
            LINE.warn("A call was malformed: " + format + (error == null ? "" : " " + cause(error)));
            return FilterReply.DENY;
        }
    }
}
