package app.tandem.operation;

import app.tandem.contact.ContactSql;
import java.util.ArrayList;
import java.util.List;

/** The contacts of a working set whose ids are above {@code lo} and up to {@code hi}. */
record Range(long lo, long hi) {

    static final Range ALL = new Range(Long.MIN_VALUE, Long.MAX_VALUE);

    /** The ranges that these ids part, all ids taken together. */
    static List<Range> between(List<Long> ids) {
        List<Range> ranges = new ArrayList<>();
        long lo = Long.MIN_VALUE;
        for (long id : ids) {
            ranges.add(new Range(lo, id));
            lo = id;
        }
        ranges.add(new Range(lo, Long.MAX_VALUE));
        return ranges;
    }

    ContactSql bind(ContactSql sql) {
        return sql.with("lo", lo).with("hi", hi);
    }
}
