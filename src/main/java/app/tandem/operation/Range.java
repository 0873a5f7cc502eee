package app.tandem.operation;

import app.tandem.contact.ContactSql;

/** The contacts of a working set whose ids are above {@code lo} and up to {@code hi}. */
record Range(long lo, long hi) {

    static final Range ALL = new Range(Long.MIN_VALUE, Long.MAX_VALUE);

    ContactSql bind(ContactSql sql) {
        return sql.with("lo", lo).with("hi", hi);
    }
}
