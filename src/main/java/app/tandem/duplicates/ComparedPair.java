package app.tandem.duplicates;

import app.tandem.merge.MergeDraft;
import java.util.List;

/**
 * A pair side by side.
 *
 * @param draft both as Merge would show them
 * @param seeMore who would see more than before, if they were merged
 */
public record ComparedPair(ListedPair listed, MergeDraft draft, List<MergeDraft.Holder> seeMore) {

    public ComparedPair {
        seeMore = List.copyOf(seeMore);
    }
}
