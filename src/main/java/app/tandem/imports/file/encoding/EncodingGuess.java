package app.tandem.imports.file.encoding;

import app.tandem.imports.file.FileRefused;
import com.ibm.icu.text.CharsetDetector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Guesses the encoding of a text from all of its bytes: a mark at its beginning, else UTF-16 by its zeros, else UTF-8 if
 * it is that, else whichever Western encoding makes words of it, else what a detector finds likeliest.
 *
 * @param certain whether no other encoding is possible: a mark, or nothing beyond ASCII
 * @param undecodable whether some bytes have no meaning in it
 * @param mark how many bytes of it stand before the text
 */
public record EncodingGuess(Encoding encoding, boolean certain, boolean undecodable, int mark) {

    private static final int BUFFER = 1 << 16;
    private static final int EVIDENCE = 1 << 15;
    private static final int AROUND = 24;
    /** So many sequences of UTF-8 outweigh one byte that is none. */
    private static final int OUTWEIGHS = 10;
    /** Where other encodings are so much better, it is not the usual one. */
    private static final double CLEARLY = 0.2;

    private static final double SURELY = 0.9;
    private static final double LIKELY = 0.6;
    private static final double RUN = 2;

    /** The guess; throws {@link FileRefused} if it is no text. */
    public static EncodingGuess of(Path file) {
        try (var in = Files.newInputStream(file)) {
            var first = in.readNBytes(BUFFER);
            var marked = marked(first);
            return marked != null ? marked : unmarked(first, in);
        } catch (IOException gone) {
            throw new FileRefused("The file could not be read. Upload it again.", gone);
        }
    }

    private static @Nullable EncodingGuess marked(byte[] first) {
        if (begins(first, 0xef, 0xbb, 0xbf)) {
            return new EncodingGuess(Encoding.UTF_8, true, false, 3);
        }
        if (begins(first, 0xff, 0xfe)) {
            return new EncodingGuess(Encoding.UTF_16LE, true, false, 2);
        }
        if (begins(first, 0xfe, 0xff)) {
            return new EncodingGuess(Encoding.UTF_16BE, true, false, 2);
        }
        return null;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int n = 0; n < mark.length; n++) {
            if (bytes.length <= n || (bytes[n] & 0xff) != mark[n]) {
                return false;
            }
        }
        return true;
    }

    private static EncodingGuess unmarked(byte[] first, InputStream rest) throws IOException {
        int even = 0;
        int odd = 0;
        for (int at = 0; at < first.length; at++) {
            if (first[at] == 0) {
                even += 1 - at % 2;
                odd += at % 2;
            }
        }
        int half = Math.max(1, first.length / 2);
        if (odd > half * 0.4 && even < half * 0.05) {
            return new EncodingGuess(Encoding.UTF_16LE, true, false, 0);
        }
        if (even > half * 0.4 && odd < half * 0.05) {
            return new EncodingGuess(Encoding.UTF_16BE, true, false, 0);
        }
        if (even + odd > first.length / 100) {
            throw new FileRefused("This is not a list: it holds no text. Save the contacts as xlsx, CSV or vCard.");
        }
        return eightBits(first, rest);
    }

    private static EncodingGuess eightBits(byte[] first, InputStream rest) throws IOException {
        var found = new Bytes();
        found.take(first, first.length);
        var buffer = new byte[BUFFER];
        for (int read = rest.read(buffer); read > 0; read = rest.read(buffer)) {
            found.take(buffer, read);
        }
        found.end();
        if (found.beyondAscii == 0) {
            return new EncodingGuess(Encoding.UTF_8, true, false, 0);
        }
        if (found.sequences > found.broken * OUTWEIGHS) {
            return new EncodingGuess(Encoding.UTF_8, false, found.broken > 0, 0);
        }
        return new EncodingGuess(oneByte(found.evidence.toByteArray()), false, false, 0);
    }

    private static Encoding oneByte(byte[] evidence) {
        var western = List.of(Encoding.WINDOWS_1252, Encoding.MAC_ROMAN, Encoding.WINDOWS_1250);
        var best = Encoding.WINDOWS_1252;
        double most = WordLikeness.of(new String(evidence, best.charset()));
        for (var other : western) {
            double likeness = WordLikeness.of(new String(evidence, other.charset()));
            if (likeness > most + CLEARLY && likeness >= SURELY) {
                best = other;
                most = likeness;
            }
        }
        if (most >= LIKELY && WordLikeness.run(new String(evidence, best.charset())) < RUN) {
            return best;
        }
        return Arrays.stream(new CharsetDetector().setText(evidence).detectAll())
                .flatMap(match -> Encoding.named(match.getName()).stream())
                .filter(encoding -> encoding != Encoding.UTF_8 && knows(encoding, evidence))
                .findFirst()
                .orElse(Encoding.WINDOWS_1252);
    }

    private static boolean knows(Encoding encoding, byte[] evidence) {
        return new String(evidence, encoding.charset()).indexOf('\ufffd') < 0;
    }

    /** Reads bytes as UTF-8, counts what fits and what does not, and keeps what stands around the first of both. */
    private static final class Bytes {

        private final ByteArrayOutputStream evidence = new ByteArrayOutputStream();
        private final byte[] before = new byte[AROUND];
        private long at;
        private int after;
        private int missing;
        private int lead;
        private long beyondAscii;
        private long sequences;
        private long broken;

        void take(byte[] bytes, int length) {
            for (int n = 0; n < length; n++) {
                int b = bytes[n] & 0xff;
                if (b >= 0x80) {
                    beyondAscii++;
                    beyond(b);
                    keep();
                } else if (missing > 0) {
                    broken++;
                    missing = 0;
                }
                if (after > 0) {
                    evidence.write(b);
                    if (--after == 0) {
                        evidence.write('\n');
                    }
                }
                before[(int) (at++ % AROUND)] = (byte) b;
            }
        }

        private void beyond(int b) {
            if (b < 0xc0) {
                boolean fits = missing > 0 && first(b);
                lead = 0;
                missing = fits ? missing - 1 : 0;
                if (!fits) {
                    broken++;
                } else if (missing == 0) {
                    sequences++;
                }
                return;
            }
            if (missing > 0) {
                broken++;
            }
            missing = b < 0xc2 || b > 0xf4 ? 0 : b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
            lead = b;
            if (missing == 0) {
                broken++;
            }
        }

        /** Neither longer than needed, nor half of a pair, nor beyond the last character. */
        private boolean first(int b) {
            return switch (lead) {
                case 0xe0 -> b >= 0xa0;
                case 0xed -> b < 0xa0;
                case 0xf0 -> b >= 0x90;
                case 0xf4 -> b < 0x90;
                default -> true;
            };
        }

        private void keep() {
            if (evidence.size() >= EVIDENCE) {
                return;
            }
            if (after == 0) {
                for (long n = Math.max(0, at - AROUND); n < at; n++) {
                    evidence.write(before[(int) (n % AROUND)]);
                }
            }
            after = AROUND;
        }

        void end() {
            if (missing > 0) {
                broken++;
            }
        }
    }
}
