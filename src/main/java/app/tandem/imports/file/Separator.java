package app.tandem.imports.file;

/** What stands between the cells of a line of text. */
public enum Separator {
    COMMA(',', "Comma"),
    SEMICOLON(';', "Semicolon"),
    TAB('\t', "Tab"),
    PIPE('|', "Pipe");

    private final char sign;
    private final String label;

    Separator(char sign, String label) {
        this.sign = sign;
        this.label = label;
    }

    char sign() {
        return sign;
    }

    /** The words on the screen. */
    public String label() {
        return label;
    }
}
