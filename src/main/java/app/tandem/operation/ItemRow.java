package app.tandem.operation;

import app.tandem.access.Explanation;
import app.tandem.contact.ContactId;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One contact of an operation with the reasons for its outcome.
 *
 * @param contact null where the viewer sees the contact no more (R4)
 * @param name its name, or "a contact you can no longer see"
 * @param explanations the reasons of a refusal or failure, all of them, in the order of R15
 */
public record ItemRow(@Nullable ContactId contact, String name, List<Explanation> explanations)
        implements Serializable {}
