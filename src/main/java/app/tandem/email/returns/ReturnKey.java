package app.tandem.email.returns;

import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The key of all return paths, made once and kept with the data: reports come back days later. */
@Component
class ReturnKey {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    ReturnKey(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** The key, made where there is none yet; of two instances that make it, the first one's counts. */
    byte[] get() {
        return find().orElseGet(this::make);
    }

    private Optional<byte[]> find() {
        return jdbc.sql("select k.bytes from email_return_key k")
                .query((r, n) -> r.getBytes("bytes"))
                .optional();
    }

    private byte[] make() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            transaction.executeWithoutResult(
                    status -> jdbc.sql("insert into email_return_key (id, bytes) values (1, :key)")
                            .param("key", key)
                            .update());
            return key;
        } catch (DuplicateKeyException another) {
            return find().orElseThrow();
        }
    }
}
