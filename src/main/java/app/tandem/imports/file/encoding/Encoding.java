package app.tandem.imports.file.encoding;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/** How letters are written as bytes; those that files of contacts come in. */
public enum Encoding {
    UTF_8("UTF-8", "UTF-8"),
    UTF_16LE("UTF-16LE", "UTF-16, little-endian"),
    UTF_16BE("UTF-16BE", "UTF-16, big-endian"),
    WINDOWS_1252("windows-1252", "Windows-1252 (Western)"),
    MAC_ROMAN("x-MacRoman", "Mac Roman"),
    WINDOWS_1250("windows-1250", "Windows-1250 (Central European)"),
    ISO_8859_2("ISO-8859-2", "ISO 8859-2 (Central European)"),
    WINDOWS_1251("windows-1251", "Windows-1251 (Cyrillic)"),
    KOI8_R("KOI8-R", "KOI8-R (Cyrillic)"),
    WINDOWS_1253("windows-1253", "Windows-1253 (Greek)"),
    WINDOWS_1254("windows-1254", "Windows-1254 (Turkish)"),
    WINDOWS_1255("windows-1255", "Windows-1255 (Hebrew)"),
    WINDOWS_1256("windows-1256", "Windows-1256 (Arabic)"),
    SHIFT_JIS("windows-31j", "Shift JIS (Japanese)"),
    EUC_JP("EUC-JP", "EUC-JP (Japanese)"),
    GB18030("GB18030", "GB 18030 (Chinese)"),
    BIG5("Big5", "Big5 (Chinese)"),
    EUC_KR("EUC-KR", "EUC-KR (Korean)");

    private final String charset;
    private final String label;

    Encoding(String charset, String label) {
        this.charset = charset;
        this.label = label;
    }

    /** The words on the screen. */
    public String label() {
        return label;
    }

    public Charset charset() {
        return Charset.forName(charset);
    }

    /** The encoding of that name; one that contains it where there is one, as people mean it. */
    static Optional<Encoding> named(String name) {
        var meant = switch (name) {
            case "ISO-8859-1" -> "windows-1252";
            case "ISO-8859-5" -> "windows-1251";
            case "ISO-8859-7" -> "windows-1253";
            case "ISO-8859-9" -> "windows-1254";
            case "ISO-8859-8", "ISO-8859-8-I" -> "windows-1255";
            case "ISO-8859-6" -> "windows-1256";
            case "Shift_JIS" -> "windows-31j";
            default -> name;
        };
        return Arrays.stream(values())
                .filter(one -> one.charset.equalsIgnoreCase(meant) && Charset.isSupported(one.charset))
                .findFirst();
    }
}
