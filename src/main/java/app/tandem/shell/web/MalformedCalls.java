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
 * Calls that no page of Tandem makes, told to the log in one line each, and seldom: a client that sends garbage must
 * not fill the disk. What fails within Tandem is told in full by {@link Reference}.
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

    /** Writes the line, if the error is one of a call that did not reach Tandem; false for all others. */
    static boolean tell(Throwable error) {
        if (reachedTandem(error)) {
            return false;
        }
        LINE.warn("A call was malformed: " + cause(error));
        return true;
    }

    /** Whether anything of Tandem was called by the engine, whose own part of the stack ends at its servlet. */
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

    /** What the engine itself says of such calls, with a stack trace or without. */
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
