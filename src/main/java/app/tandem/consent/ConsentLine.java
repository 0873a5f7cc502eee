package app.tandem.consent;

/**
 * What holds of one address or number, with the evidence of it.
 *
 * @param event the latest of it
 * @param recordedBy the name of who recorded it; empty where the person did so themself
 */
public record ConsentLine(ConsentEvent event, String recordedBy) {}
