package app.tandem.bench.sessions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The live objects of a JVM after full collections: bytes by class. */
record Heap(Map<String, Long> bytes) {

    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+).*");

    /** Collects and counts, which collects again: what a cleaner lets go is gone by then. */
    static Heap of(long pid) {
        jcmd(pid, "GC.run");
        Map<String, Long> bytes = new HashMap<>();
        jcmd(pid, "GC.class_histogram").lines().map(LINE::matcher).forEach(line -> {
            // what fills the gaps between objects is not kept by anybody
            if (line.matches() && !line.group(2).contains("jdk.internal.vm.Filler")) {
                bytes.merge(line.group(2), Long.valueOf(line.group(1)), Long::sum);
            }
        });
        if (bytes.isEmpty()) {
            throw new IllegalStateException("The heap of process " + pid + " cannot be read");
        }
        return new Heap(bytes);
    }

    long total() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Bytes by class that have come since then, or gone where negative. */
    Map<String, Long> since(Heap before) {
        Map<String, Long> more = new TreeMap<>(bytes);
        before.bytes.forEach((type, count) -> more.merge(type, -count, Long::sum));
        return more;
    }

    private static String jcmd(long pid, String command) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var process = new ProcessBuilder(jcmd, String.valueOf(pid), command)
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
