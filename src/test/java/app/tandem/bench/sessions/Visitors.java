package app.tandem.bench.sessions;

import java.util.List;

/**
 * Who comes.
 *
 * @param quiet people who look at the grid only
 * @param busy people who see many contacts
 * @param busyQuery the filter of the busy ones, which {@code selected} contacts match
 */
record Visitors(List<String> quiet, List<String> busy, String busyQuery, String password, int selected) {}
