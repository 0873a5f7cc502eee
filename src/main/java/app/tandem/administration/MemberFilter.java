package app.tandem.administration;

import app.tandem.people.LicenceState;
import app.tandem.people.accounts.TeamId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Which people an administrator looks at; null is any. */
public record MemberFilter(
        String text,
        @Nullable Role role,
        @Nullable TeamId team,
        @Nullable LicenceState licence,
        Member.@Nullable Status status)
        implements Serializable {

    public static final MemberFilter ALL = new MemberFilter("", null, null, null, null);

    /** Whether it leaves nobody out. */
    public boolean isEmpty() {
        return equals(ALL);
    }

    /** This filter with another text, part of a name or an e-mail address. */
    public MemberFilter withText(String typed) {
        return new MemberFilter(typed.strip(), role, team, licence, status);
    }
}
