package app.tandem.access;

import java.util.List;

/**
 * The names a reason may mention, less those hidden from the reader (R15).
 *
 * @param action what was asked for
 * @param owner the owner's name
 * @param target the other person's name; empty where there is none
 * @param loans the numbers of the loans it is on, where the reader sees loans
 * @param helpers who can help, by the policy
 */
public record Circumstances(Action action, String owner, String target, List<String> loans, Helpers helpers) {

    String fill(String sentence) {
        var filled = sentence.replace("{action}", action.words())
                .replace("{loans}", loansInWords())
                .replace("{owner}", owner)
                .replace("{target}", target.isEmpty() ? "this person" : target);
        return filled.startsWith("this person") ? "T" + filled.substring(1) : filled;
    }

    private String loansInWords() {
        return switch (loans.size()) {
            case 0 -> "a loan";
            case 1 -> "loan " + loans.getFirst();
            default -> "loans " + String.join(", ", loans.subList(0, loans.size() - 1)) + " and " + loans.getLast();
        };
    }
}
