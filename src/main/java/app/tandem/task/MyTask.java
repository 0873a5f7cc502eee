package app.tandem.task;

import app.tandem.contact.ContactId;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An open task of the viewer with its contact.
 *
 * @param contactName never blank
 * @param phone where to call them, in E.164; empty where there is no number
 * @param archived the contact is archived
 * @param due null where it is due on no day
 * @param givenBy who gave it to them; empty where they did themself, "Somebody" where they may not know (R6a)
 * @param loan the number of the loan that it is about; empty of one about the contact itself
 */
public record MyTask(
        TaskId id,
        ContactId contact,
        String contactName,
        String phone,
        boolean archived,
        String title,
        @Nullable LocalDate due,
        String givenBy,
        String loan)
        implements Serializable {}
