package app.tandem.testing;

import app.tandem.people.UserId;

/** Who gave a share or an assignment; the owner where nobody is named. */
public record By(UserId user) {}
