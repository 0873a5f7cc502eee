package app.tandem.access;

/**
 * What an undo knows about the earlier operation on one contact (R48).
 *
 * @param byActor whether the same person did it
 * @param still whether the very share, assignment or archiving that it made, or the gap that it left, is still there
 * @param ownerChanged whether the contact has had another owner since, also where the same owns it again
 * @param merged whether another contact was merged into it since
 */
public record Past(boolean byActor, boolean still, boolean ownerChanged, boolean merged) {}
