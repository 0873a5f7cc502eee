package app.tandem.journeys;

/** The e-mail addresses of the people of the demonstration data. */
final class Cast {

    static final String MAYA = "maya.chen@northfield.example";
    static final String DIEGO = "diego.ramos@northfield.example";
    static final String PRIYA = "priya.patel@northfield.example";
    static final String SAM = "sam.whitfield@northfield.example";
    static final String NINA = "nina.kowalski@northfield.example";
    static final String RUTH = "ruth.adler@northfield.example";
    static final String OMAR = "omar.farouk@northfield.example";
    static final String JONAS = "jonas.berg@harbor.example";
    static final String AISHA = "aisha.karim@harbor.example";
    static final String TOM = "tom.sutter@harbor.example";

    private Cast() {}
}
