package app.tandem.people.signins;

/** Why a sign-in has ended; stored by its name. */
public enum SignInEnd {
    /** The person signed out, the time was over, or the instance stopped. */
    OVER,
    /** Their password was changed. */
    PASSWORD,
    /** Their second factor was changed. */
    FACTOR,
    /** They administer an organization that wants a second factor, and have none. */
    FACTOR_NEEDED,
    /** They ended it from elsewhere. */
    ELSEWHERE,
    /** An administrator ended it. */
    ADMIN,
    /** A role was taken from them. */
    ROLE,
    /** The account was deactivated. */
    DEACTIVATED
}
