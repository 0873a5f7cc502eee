package app.tandem.demo;

import java.util.List;

/** Telephone numbers in E.164, all different: the first six digits of valid examples, other last four. */
final class Phones {

    private final List<String> examples = Listed.table("phones.csv").stream()
            .map(row -> row[2].substring(0, 6))
            .toList();
    private int given;

    String next() {
        int round = given / examples.size();
        // 37 and 10,000 have no common divisor: no number comes twice
        int lastFour = (1000 + round * 37 + given % examples.size() * 7) % 10_000;
        return "+1" + examples.get(given++ % examples.size()) + "%04d".formatted(lastFour);
    }
}
