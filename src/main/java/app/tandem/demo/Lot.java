package app.tandem.demo;

import java.util.ArrayList;
import java.util.List;

/** The contacts of one person: the showcase ones as they are, the others to be related to people by their numbers. */
record Lot(Relations relations, List<Draft> shown, List<Draft> made) {

    List<Draft> all() {
        var all = new ArrayList<>(shown);
        all.addAll(made);
        return all;
    }

    /** Shares so many, from that number on. */
    Lot share(int from, int number, Who... with) {
        for (var draft : some(from, number)) {
            for (var who : with) {
                relations.share(draft, who);
            }
        }
        return this;
    }

    /** Shares each with the next mix of people in turn. */
    Lot shareInTurn(int from, int number, List<List<Who>> mixes) {
        int turn = 0;
        for (var draft : some(from, number)) {
            mixes.get(turn++ % mixes.size()).forEach(who -> relations.share(draft, who));
        }
        return this;
    }

    Lot assign(int from, int number, Who to) {
        some(from, number).forEach(draft -> relations.assign(draft, to));
        return this;
    }

    Lot loan(int from, int number) {
        some(from, number).forEach(relations::loan);
        return this;
    }

    /** After everything else: an archived contact is not shared any more (R22). */
    Lot archive(int from, int number) {
        some(from, number).forEach(relations::archive);
        return this;
    }

    private List<Draft> some(int from, int number) {
        return made.subList(from, from + number);
    }
}
