package app.tandem.demo;

import java.util.Map;

/** The written organizations and users. */
record Cast(long lender, long firm, Map<Who, Long> users) {

    long id(Who who) {
        return users.getOrDefault(who, 0L);
    }

    long organization(Who who) {
        return who.lender ? lender : firm;
    }
}
