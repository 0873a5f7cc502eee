package app.tandem.shell.web;

import app.tandem.sql.TimeLimit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Limits the time of a request's statements. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestTime extends OncePerRequestFilter {

    private final TimeLimit limit;

    RequestTime(TimeLimit limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var failed = new ServletException[1];
        limit.<IOException>within(() -> {
            try {
                chain.doFilter(request, response);
            } catch (ServletException e) {
                failed[0] = e;
            }
        });
        if (failed[0] != null) {
            throw failed[0];
        }
    }
}
