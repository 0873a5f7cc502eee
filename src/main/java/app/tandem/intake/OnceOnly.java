package app.tandem.intake;

import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;

/** The constraint by which one person has a name only once. */
public record OnceOnly(String constraint) {

    /** Writes; a name that is taken is refused in these words, whatever else the database refuses stays a fault. */
    public void write(Runnable write, Supplier<? extends RuntimeException> taken) {
        try {
            write.run();
        } catch (DataIntegrityViolationException refused) {
            if (refused.getCause() instanceof ConstraintViolationException violation
                    && String.valueOf(violation.getConstraintName()).contains(constraint)) {
                throw taken.get();
            }
            throw refused;
        }
    }
}
