package app.tandem.imports.file;

/** What kind of file it is. */
public enum FileFormat {
    /** Lines of text, whatever separates their cells. */
    TEXT("Text (CSV)"),
    WORKBOOK("Excel workbook"),
    CARDS("Address cards (vCard)");

    private final String label;

    FileFormat(String label) {
        this.label = label;
    }

    /** The words on the screen. */
    public String label() {
        return label;
    }
}
