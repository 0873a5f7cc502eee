package app.tandem.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of hand-written SQL under {@code db/bench}: one plan or more for the same work.
 *
 * <p>A plan begins with a line {@code -- plan: words}, or {@code -- plan (own): words} where it is for some kinds of
 * viewer only ({@code own}, {@code team}, {@code admin}, several with commas). Its statements end with a semicolon at
 * the end of a line. {@code {part}} stands for the file {@code part/part.<kind>.sql}, or {@code part/part.sql} where
 * there is none for the kind, beside it.
 */
public final class RawSql {

    private static final Path ROOT = Path.of("db", "bench");
    private static final Pattern PLAN = Pattern.compile("-- plan(?: \\(([a-z, ]+)\\))?: (.+)");
    private static final Pattern PART = Pattern.compile("\\{([a-z-]+)}");

    private RawSql() {}

    /** The plans of {@code db/bench/<name>.sql} for a kind of viewer; every file has at least one. */
    public static List<RawPlan> plans(String name, String kind) {
        Path file = ROOT.resolve(name + ".sql");
        List<RawPlan> plans = new ArrayList<>();
        String words = "";
        var text = new StringBuilder();
        for (String line : read(file).lines().toList()) {
            Matcher plan = PLAN.matcher(line);
            if (plan.matches()) {
                add(plans, words, text, file, kind);
                String kinds = plan.group(1);
                words = kinds == null || List.of(kinds.split(", *")).contains(kind) ? plan.group(2) : "";
                text.setLength(0);
            } else {
                text.append(line).append('\n');
            }
        }
        add(plans, words, text, file, kind);
        if (plans.isEmpty()) {
            throw new IllegalStateException(file + " has no plan for " + kind);
        }
        return plans;
    }

    private static void add(List<RawPlan> plans, String words, CharSequence text, Path file, String kind) {
        if (!words.isEmpty()) {
            plans.add(RawPlan.of(words, withParts(text, file.resolveSibling("part"), kind)));
        }
    }

    private static String withParts(CharSequence text, Path parts, String kind) {
        return PART.matcher(text).replaceAll(part -> {
            Path special = parts.resolve(part.group(1) + "." + kind + ".sql");
            Path found = Files.exists(special) ? special : parts.resolve(part.group(1) + ".sql");
            return Matcher.quoteReplacement(withParts(read(found).strip(), parts, kind));
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
