package app.tandem.imports.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.regex.Pattern;

/** The text of address cards without pictures, sounds and keys, and without lines and cards that have no end. */
final class CardText extends Reader {

    private static final Pattern LEFT_OUT = Pattern.compile("(?i)^([\\w-]+\\.)?(photo|logo|sound|key)[;:]");
    private static final Pattern BEGIN = Pattern.compile("(?i)^begin:vcard\\s*$");

    private final BufferedReader in;
    private String line = "";
    private int at;
    private boolean leavingOut;
    private int characters;
    private int cards;
    private boolean ended;

    CardText(Reader in) {
        this.in = new BufferedReader(in);
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        while (at == line.length()) {
            if (ended) {
                return -1;
            }
            take();
        }
        int taken = Math.min(length, line.length() - at);
        line.getChars(at, at + taken, buffer, from);
        at += taken;
        return taken;
    }

    private void take() throws IOException {
        var next = physical();
        boolean continued = next.startsWith(" ") || next.startsWith("\t");
        leavingOut = continued ? leavingOut : LEFT_OUT.matcher(next).lookingAt();
        if (BEGIN.matcher(next).matches()) {
            cards++;
            characters = 0;
        }
        at = 0;
        line = leavingOut ? "" : next;
        characters += line.length();
        if (characters > Limits.ROW) {
            throw FileRefused.of("Card %,d has more than %,d characters. Shorten it.", cards, Limits.ROW);
        }
    }

    /** With its end; a line longer than a card may be is cut, which is found when it is counted. */
    private String physical() throws IOException {
        var text = new StringBuilder();
        int c = in.read();
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (text.length() <= Limits.ROW + 1) {
                text.append((char) c);
            }
        }
        ended = c < 0;
        return ended && text.isEmpty() ? "" : text.append('\n').toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
