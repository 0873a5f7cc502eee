package app.tandem.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Nobody fills the log: five lines a minute, and how many were left out. */
@ExtendWith(OutputCaptureExtension.class)
class SeldomLineTest {

    private final AtomicLong time = new AtomicLong();
    private final SeldomLine line = new SeldomLine(LoggerFactory.getLogger("garbage"), time::get);

    @Test
    void five_are_written_in_a_minute_and_the_next_minute_says_how_many_were_not(CapturedOutput log) {
        for (int n = 1; n <= 20; n++) {
            line.warn("call " + n + " of many");
        }
        assertThat(log.getOut()).contains("call 1 of many", "call 5 of many").doesNotContain("call 6 of many");

        time.addAndGet(Duration.ofMinutes(1).toNanos());
        line.warn("call 21 of many");
        assertThat(log.getOut()).contains("call 21 of many (15 more such lines were left out)");
    }

    @Test
    void a_line_is_one_line_of_some_length(CapturedOutput log) {
        line.warn("first\nsecond" + "x".repeat(1_000));
        assertThat(log.getOut()).contains("first secondxxx", "x…").doesNotContain("x".repeat(400));
    }
}
