package app.tandem.demo;

import app.tandem.contact.LeadStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The columns of the loans on which the contacts are; by chance of their own, so that nothing else falls differently. */
final class LoanFields {

    private static final List<String> TERMS = List.of(
            "Conventional, 30 years",
            "Conventional, 30 years",
            "Conventional, 15 years",
            "FHA, 30 years",
            "VA, 30 years",
            "Jumbo, 30 years");

    private final Random random = new Random(447_120_388);
    private final long lender;

    LoanFields(Cast cast) {
        lender = cast.lender();
    }

    /** One row for each number, from the first contact that is on it. */
    List<Map<String, @Nullable Object>> all(List<Draft> drafts) {
        Map<String, Draft> first = new LinkedHashMap<>();
        drafts.forEach(draft -> draft.loans.forEach((number, role) -> {
            if (role.equals("Borrower") || !first.containsKey(number)) {
                first.put(number, draft);
            }
        }));
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        first.keySet().stream().sorted().forEach(number -> rows.add(row(number, first.get(number))));
        return rows;
    }

    private Map<String, @Nullable Object> row(String number, @Nullable Draft of) {
        var draft = Objects.requireNonNull(of);
        var applied = applied(draft);
        boolean closed = draft.status == LeadStatus.CLOSED;
        var expected = applied.plusDays(35 + random.nextInt(30));
        return ContactTables.row(
                "organization_id",
                lender,
                "number",
                number,
                "amount",
                amount(draft),
                "type",
                TERMS.get(random.nextInt(TERMS.size())),
                "status",
                status(draft.status),
                "applied_on",
                applied,
                "expected_on",
                expected,
                "closed_on",
                closed ? earlier(expected.plusDays(random.nextInt(6)), Chance.TODAY) : null);
    }

    private LocalDate applied(Draft draft) {
        var earliest = draft.created.toLocalDate().plusDays(1L + random.nextInt(20));
        return earlier(earliest, Chance.TODAY.minusDays(1));
    }

    /** Four fifths of the price, to the hundred. */
    private BigDecimal amount(Draft draft) {
        var price = draft.price == null ? BigDecimal.valueOf(180_000 + 5_000L * random.nextInt(120)) : draft.price;
        long percent = 75 + random.nextInt(21);
        return BigDecimal.valueOf(price.longValue() * percent / 10_000 * 100);
    }

    private static String status(LeadStatus status) {
        return switch (status) {
            case PRE_APPROVED -> "Pre-approved";
            case IN_PROCESS -> "In underwriting";
            case CLOSED -> "Closed";
            default -> "Application submitted";
        };
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
