package app.tandem.merge;

/** A contact has changed since its owner looked at the merge: nothing was merged, they look again (R49). */
public final class MergeOutdated extends RuntimeException {

    MergeOutdated(String what) {
        super(what + " has changed since you opened this page. Nothing was merged; look at it again.");
    }
}
