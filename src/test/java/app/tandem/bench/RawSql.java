package app.tandem.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of hand-written SQL under {@code db/bench}: one plan or more for the same work.
 *
 * <p>A plan begins with a line {@code -- plan: words}, or {@code -- plan (own): words} where it is for some kinds of
 * viewer only ({@code own}, {@code team}, {@code admin}, several with commas). Its statements end with a semicolon at
 * the end of a line. {@code {part}} stands for the file {@code part/part.<kind>.sql}, or {@code part/part.sql} where
 * there is none for the kind, beside it; or for what a line {@code -- let name: text} before the first plan says.
 */
public final class RawSql {

    private static final Path ROOT = Path.of("db", "bench");
    private static final Pattern PLAN = Pattern.compile("-- plan(?: \\(([a-z, ]+)\\))?: (.+)");
    private static final Pattern LET = Pattern.compile("-- let ([a-z-]+): (.+)");
    private static final Pattern PART = Pattern.compile("\\{([a-z-]+)}");

    /** The plans of {@code db/bench/<name>.sql} for a kind of viewer; every file has at least one. */
    public static List<RawPlan> plans(String name, String kind) {
        Path file = ROOT.resolve(name + ".sql");
        var source = new RawSql(file.resolveSibling("part"), kind);
        read(file).lines().forEach(source::line);
        source.end();
        if (source.plans.isEmpty()) {
            throw new IllegalStateException(file + " has no plan for " + kind);
        }
        return source.plans;
    }

    private final Path parts;
    private final String kind;
    private final Map<String, String> lets = new HashMap<>();
    private final List<RawPlan> plans = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String words = "";

    private RawSql(Path parts, String kind) {
        this.parts = parts;
        this.kind = kind;
    }

    private void line(String line) {
        Matcher plan = PLAN.matcher(line);
        Matcher let = LET.matcher(line);
        if (let.matches()) {
            lets.put(let.group(1), let.group(2));
        } else if (plan.matches()) {
            end();
            String kinds = plan.group(1);
            words = kinds == null || List.of(kinds.split(", *")).contains(kind) ? plan.group(2) : "";
        } else {
            text.append(line).append('\n');
        }
    }

    private void end() {
        if (!words.isEmpty()) {
            plans.add(RawPlan.of(words, whole(text)));
        }
        text.setLength(0);
    }

    private String whole(CharSequence some) {
        return PART.matcher(some).replaceAll(part -> Matcher.quoteReplacement(whole(part(part.group(1)))));
    }

    private String part(String name) {
        String let = lets.get(name);
        if (let != null) {
            return let;
        }
        Path special = parts.resolve(name + "." + kind + ".sql");
        return read(Files.exists(special) ? special : parts.resolve(name + ".sql"))
                .strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
