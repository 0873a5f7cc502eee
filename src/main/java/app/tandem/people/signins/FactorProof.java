package app.tandem.people.signins;

import app.tandem.people.UserId;

/** Shows that somebody has proven their second factor, or just set it up; only {@link SecondFactors} gives it. */
public final class FactorProof {

    private final UserId user;

    FactorProof(UserId user) {
        this.user = user;
    }

    boolean isOf(UserId other) {
        return user.equals(other);
    }
}
