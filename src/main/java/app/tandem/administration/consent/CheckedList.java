package app.tandem.administration.consent;

import app.tandem.consent.ConsentAddress;
import java.io.Serializable;
import java.util.List;

/**
 * A list of addresses or numbers that was looked at before its opt-outs are added.
 *
 * @param file its name
 * @param column from which column they are; empty where the list has no heads
 * @param fresh the addresses on their channels that have no opt-out yet
 * @param values how many addresses or numbers these are
 * @param again how many of them opted in since, and would be opted out again
 * @param already how many have an opt-out on each channel
 * @param twice how many stand in the list a second time
 * @param invalid the rows that cannot be read
 */
public record CheckedList(
        String file,
        String column,
        List<ConsentAddress> fresh,
        int values,
        int again,
        int already,
        int twice,
        List<Invalid> invalid)
        implements Serializable {

    /** A row whose value is no valid address or number, with why, as a spreadsheet counts it from 1. */
    public record Invalid(int row, String value, String why) implements Serializable {}

    public CheckedList {
        fresh = List.copyOf(fresh);
        invalid = List.copyOf(invalid);
    }
}
