package app.tandem.notify;

/** How a person wants to be told of something; in the application they are told in any case. */
public enum Delivery {
    AT_ONCE("Right away"),
    DAILY("Daily digest"),
    IN_APP("In the app only");

    private final String label;

    Delivery(String label) {
        this.label = label;
    }

    /** In the words of the screen. */
    public String label() {
        return label;
    }
}
