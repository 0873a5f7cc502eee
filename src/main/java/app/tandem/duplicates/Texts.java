package app.tandem.duplicates;

/** How alike two short texts are. */
final class Texts {

    private static final double PREFIX_WEIGHT = 0.1;
    private static final int PREFIX = 4;

    private Texts() {}

    /** Jaro-Winkler: 1 for equal ones, 0 for such as have no letter in common. */
    static double alike(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        int reach = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        var inA = new boolean[a.length()];
        var inB = new boolean[b.length()];
        int common = 0;
        for (int n = 0; n < a.length(); n++) {
            int end = Math.min(b.length(), n + reach + 1);
            for (int m = Math.max(0, n - reach); m < end; m++) {
                if (!inB[m] && a.charAt(n) == b.charAt(m)) {
                    inA[n] = true;
                    inB[m] = true;
                    common++;
                    break;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        int moved = 0;
        int m = 0;
        for (int n = 0; n < a.length(); n++) {
            if (inA[n]) {
                while (!inB[m]) {
                    m++;
                }
                moved += a.charAt(n) == b.charAt(m) ? 0 : 1;
                m++;
            }
        }
        double jaro =
                ((double) common / a.length() + (double) common / b.length() + (common - moved / 2.0) / common) / 3;
        int prefix = 0;
        while (prefix < Math.min(PREFIX, Math.min(a.length(), b.length())) && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
    }

    /** Whether one slip of a finger makes one of the other: a sign more, less, another, or two in the wrong order. */
    static boolean slip(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        int begin = 0;
        int shorter = Math.min(a.length(), b.length());
        if (longer - shorter > 1) {
            return false;
        }
        while (begin < shorter && a.charAt(begin) == b.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        int restA = a.length() - begin - end;
        int restB = b.length() - begin - end;
        return Math.max(restA, restB) <= 1
                || restA == 2
                        && restB == 2
                        && a.charAt(begin) == b.charAt(begin + 1)
                        && a.charAt(begin + 1) == b.charAt(begin);
    }
}
