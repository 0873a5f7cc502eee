package app.tandem.notify;

/** The topic of a message, for which a person chooses how to be notified (R47). */
public enum Topic {
    SHARES("Shared with you", "Somebody shares contacts with you, or undoes it.", Delivery.AT_ONCE),
    ASSIGNMENTS("Assigned to you", "Contacts are assigned to you, or unassigned from you.", Delivery.AT_ONCE),
    OWNERSHIP(
            "Ownership",
            "You become the owner of contacts, or somebody hands yours over to a new owner.",
            Delivery.AT_ONCE),
    TASKS("Tasks for you", "Somebody gives you a task.", Delivery.AT_ONCE),
    MY_CONTACTS(
            "Changes to your contacts",
            "Somebody else shares, assigns, archives or activates contacts that you own, or gives up their access.",
            Delivery.DAILY),
    TICKED(
            "Notices about shared contacts",
            "Somebody ticked you in Notify Shared Users when they changed something.",
            Delivery.AT_ONCE),
    MY_WORK("Your own work in the background", "A large operation of yours has finished.", Delivery.IN_APP);

    private final String label;
    private final String explanation;
    private final Delivery suggested;

    Topic(String label, String explanation, Delivery suggested) {
        this.label = label;
        this.explanation = explanation;
        this.suggested = suggested;
    }

    /** In the words of the screen. */
    public String label() {
        return label;
    }

    /** A description of what it covers. */
    public String explanation() {
        return explanation;
    }

    /** The default choice. */
    public Delivery suggested() {
        return suggested;
    }
}
