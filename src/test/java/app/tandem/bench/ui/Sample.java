package app.tandem.bench.ui;

import com.microsoft.playwright.Request;
import java.util.List;

/** One repetition: milliseconds until the answer was painted, requests, and bytes in both directions with headers. */
record Sample(double millis, int requests, long server, long up, long down) {

    static Sample of(double millis, List<Request> requests) {
        double server = 0;
        long up = 0;
        long down = 0;
        int travelled = 0;
        for (Request request : requests) {
            var sizes = request.sizes();
            up += sizes.requestBodySize + sizes.requestHeadersSize;
            down += sizes.responseBodySize + sizes.responseHeadersSize;
            server += Math.max(request.timing().responseStart - request.timing().requestStart, 0);
            travelled += sizes.responseHeadersSize > 0 ? 1 : 0;
        }
        return new Sample(millis, travelled, Math.round(server), up, down);
    }
}
