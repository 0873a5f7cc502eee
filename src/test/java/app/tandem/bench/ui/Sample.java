package app.tandem.bench.ui;

import com.microsoft.playwright.Request;
import java.util.List;

/** One repetition: milliseconds until the answer was painted, requests, and bytes in both directions with headers. */
record Sample(double millis, int requests, long up, long down) {

    static Sample of(double millis, List<Request> requests) {
        long up = 0;
        long down = 0;
        int travelled = 0;
        for (Request request : requests) {
            var sizes = request.sizes();
            up += sizes.requestBodySize + sizes.requestHeadersSize;
            down += sizes.responseBodySize + sizes.responseHeadersSize;
            travelled += sizes.responseHeadersSize > 0 ? 1 : 0;
        }
        return new Sample(millis, travelled, up, down);
    }
}
