package app.tandem.unsubscribe;

import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The key of all links to unsubscribe. It is made once, and kept with the data: the links never expire. */
@Component
class UnsubscribeKey {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    UnsubscribeKey(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** The key, made where there is none yet; of two instances that make it, the first one's counts. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public byte[] get() {
        return find().orElseGet(this::make);
    }

    private Optional<byte[]> find() {
        return jdbc.sql("select k.bytes from unsubscribe_key k")
                .query((r, n) -> r.getBytes("bytes"))
                .optional();
    }

    private byte[] make() {
        byte[] key = new byte[Sealed.KEY];
        new SecureRandom().nextBytes(key);
        try {
            transaction.executeWithoutResult(
                    status -> jdbc.sql("insert into unsubscribe_key (id, bytes) values (1, :key)")
                            .param("key", key)
                            .update());
            return key;
        } catch (DuplicateKeyException another) {
            return find().orElseThrow();
        }
    }
}
