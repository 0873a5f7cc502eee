package app.tandem.merge;

import app.tandem.access.Action;
import app.tandem.contact.ContactId;
import app.tandem.people.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who has access to the records of a merge when it is undone: what the merge made is taken back, what was made since
 * stays, what was ended since does not come back, and what R9 does not allow today is left out (R19, R48). Pure.
 */
final class UndoAccess {

    /** Who gave something, when, by which operation. */
    record Gift(@Nullable Long by, Instant at, @Nullable Long operation) {}

    /** A share, with the gift beside it where there is one. */
    record Share(Gift first, @Nullable Gift second) {}

    /** One person's access to one of the records; never the owner's. */
    record Held(
            ContactId contact,
            UserId user,
            @Nullable Gift assignment,
            @Nullable Share share) {}

    /** Where a part of somebody's access is taken from. */
    enum From {
        NOWHERE(0),
        /** As it was before the merge. */
        KEPT(1),
        /** As it is. */
        NOW(2),
        /** A share as it was before, without the gift beside it. */
        FIRST(3),
        /** Of a share as it was before only the gift beside it. */
        SECOND(4);

        private final int code;

        From(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    /** Somebody's access afterwards; there is at least one part. */
    record Has(UserId user, From assignment, From share) {}

    /** Why something is not as it was before. */
    enum Why {
        ENDED_SINCE,
        GIVEN_SINCE,
        NOT_ALLOWED
    }

    /** What is not as it was before. */
    record Left(ContactId contact, UserId user, Action what, Why why, List<String> reasons) {}

    /** Whether somebody could still give this (R9). */
    interface Rights {

        /** The reasons why not; empty where it is allowed. */
        List<String> against(Action what, ContactId contact, Gift gift, UserId to, @Nullable UserId assignee);
    }

    private final ContactId survivor;
    private final Map<UserId, Held> before;
    private final Map<UserId, Held> after;
    private final Map<UserId, Held> now;
    private final Rights rights;
    private final Map<ContactId, List<Has>> has = new LinkedHashMap<>();
    private final List<Left> left = new ArrayList<>();

    UndoAccess(
            ContactId survivor, List<Held> before, List<Held> after, List<Held> now, List<Held> gone, Rights rights) {
        this.survivor = survivor;
        this.before = byUser(before);
        this.after = byUser(after);
        this.now = byUser(now);
        this.rights = rights;
        has.put(survivor, survivors());
        Map<ContactId, List<Held>> others = new LinkedHashMap<>();
        gone.forEach(held -> others.computeIfAbsent(held.contact(), none -> new ArrayList<>())
                .add(held));
        others.forEach((contact, held) -> has.put(contact, comesBack(contact, held)));
    }

    private static Map<UserId, Held> byUser(List<Held> held) {
        Map<UserId, Held> users = new LinkedHashMap<>();
        held.forEach(one -> users.put(one.user(), one));
        return users;
    }

    /** Everybody's access to a record afterwards. */
    List<Has> of(ContactId contact) {
        return has.getOrDefault(contact, List.of());
    }

    /** Its assignee afterwards. */
    @Nullable
    UserId assignee(ContactId contact) {
        return of(contact).stream()
                .filter(one -> one.assignment() != From.NOWHERE)
                .map(Has::user)
                .findFirst()
                .orElse(null);
    }

    /** What is not as it was before. */
    List<Left> left() {
        return List.copyOf(left);
    }

    private List<Has> survivors() {
        var was = assigneeOf(before);
        var made = assigneeOf(after);
        var is = assigneeOf(now);
        boolean same = Objects.equals(was, made);
        boolean touched = !Objects.equals(made, is);
        boolean back = !same && !touched;
        boolean ended = back && was != null && !assignmentStill(was.user(), survivor);
        boolean refused = back && was != null && !ended && refused(survivor, gift(was), was.user());
        if (!same && touched && is != null) {
            left.add(new Left(survivor, is.user(), Action.ASSIGN, Why.GIVEN_SINCE, List.of()));
        } else if (!same && touched && made != null) {
            left.add(new Left(survivor, made.user(), Action.ASSIGN, Why.ENDED_SINCE, List.of()));
        }
        List<Has> all = new ArrayList<>();
        for (var user : users()) {
            var assignment = back
                    ? was != null && was.user().equals(user) && !refused && !ended ? From.KEPT : From.NOWHERE
                    : is != null && is.user().equals(user) ? From.NOW : From.NOWHERE;
            // whose assignment cannot come back keeps the share that stood for it
            boolean keeps = refused && was != null && was.user().equals(user) && share(before.get(user)) == null;
            var share = keeps && shareNow(user) != null ? From.NOW : survivorsShare(user);
            if (assignment != From.NOWHERE || share != From.NOWHERE) {
                all.add(new Has(user, assignment, share));
            }
        }
        return all;
    }

    private From survivorsShare(UserId user) {
        var was = share(before.get(user));
        var made = share(after.get(user));
        var is = share(now.get(user));
        if (!Objects.equals(was, made) && Objects.equals(made, is)) {
            return was == null ? From.NOWHERE : From.KEPT;
        }
        if (!Objects.equals(was, made) && is != null) {
            left.add(new Left(survivor, user, Action.SHARE, Why.GIVEN_SINCE, List.of()));
        }
        return is == null ? From.NOWHERE : From.NOW;
    }

    private List<Has> comesBack(ContactId contact, List<Held> held) {
        UserId assignee = null;
        for (var one : held) {
            var gift = one.assignment();
            if (gift != null && assignmentStill(one.user(), contact) && !refused(contact, gift, one.user())) {
                assignee = one.user();
            }
        }
        List<Has> all = new ArrayList<>();
        for (var one : held) {
            var assignment = one.user().equals(assignee) ? From.KEPT : From.NOWHERE;
            var share = one.share() == null ? From.NOWHERE : share(contact, one.user(), one.share(), assignee);
            if (share != From.NOWHERE || assignment != From.NOWHERE) {
                all.add(new Has(one.user(), assignment, share));
            }
        }
        return all;
    }

    /** How much of a share comes back: two who gave it are judged each by themselves. */
    private From share(ContactId contact, UserId user, Share share, @Nullable UserId assignee) {
        var second = share.second();
        boolean one = still(user, share.first());
        boolean other = second != null && still(user, second);
        if (!one && !other) {
            left.add(new Left(contact, user, Action.SHARE, Why.ENDED_SINCE, List.of()));
            return From.NOWHERE;
        }
        List<String> against = one ? rights.against(Action.SHARE, contact, share.first(), user, assignee) : List.of();
        boolean first = one && against.isEmpty();
        boolean also = second != null
                && other
                && rights.against(Action.SHARE, contact, second, user, assignee).isEmpty();
        if (!first && !also) {
            var reasons =
                    one || second == null ? against : rights.against(Action.SHARE, contact, second, user, assignee);
            left.add(new Left(contact, user, Action.SHARE, Why.NOT_ALLOWED, reasons));
        }
        return first ? second == null || also ? From.KEPT : From.FIRST : also ? From.SECOND : From.NOWHERE;
    }

    /** Whether a gift is still there, or the one that the merge kept in its place. */
    private boolean still(UserId user, Gift gift) {
        var made = gifts(after.get(user));
        return !made.isEmpty() && gifts(now.get(user)).contains(made.contains(gift) ? gift : made.getFirst());
    }

    /** Whether what the merge made of an assignment is still there: itself, or the share in its place. */
    private boolean assignmentStill(UserId user, ContactId contact) {
        var made = after.get(user);
        var is = now.get(user);
        boolean assigned = made != null
                && is != null
                && made.assignment() != null
                && Objects.equals(made.assignment(), is.assignment());
        boolean shared = gifts(made).stream().limit(1).anyMatch(gifts(is)::contains);
        if (!shared && !assigned) {
            left.add(new Left(contact, user, Action.ASSIGN, Why.ENDED_SINCE, List.of()));
        }
        return shared || assigned;
    }

    private static List<Gift> gifts(@Nullable Held held) {
        var share = share(held);
        return share == null
                ? List.of()
                : Stream.of(share.first(), share.second())
                        .filter(Objects::nonNull)
                        .toList();
    }

    private boolean refused(ContactId contact, Gift gift, UserId to) {
        var reasons = rights.against(Action.ASSIGN, contact, gift, to, null);
        if (!reasons.isEmpty()) {
            left.add(new Left(contact, to, Action.ASSIGN, Why.NOT_ALLOWED, reasons));
        }
        return !reasons.isEmpty();
    }

    private Set<UserId> users() {
        Set<UserId> users = new LinkedHashSet<>();
        Stream.of(before, after, now).forEach(map -> users.addAll(map.keySet()));
        return users;
    }

    private @Nullable Share shareNow(UserId user) {
        return share(now.get(user));
    }

    private static @Nullable Share share(@Nullable Held held) {
        return held == null ? null : held.share();
    }

    /** Somebody's assignment alone. */
    private static @Nullable Held assigneeOf(Map<UserId, Held> held) {
        return held.values().stream()
                .filter(one -> one.assignment() != null)
                .map(one -> new Held(one.contact(), one.user(), one.assignment(), null))
                .findFirst()
                .orElse(null);
    }

    private static Gift gift(Held assignee) {
        return Objects.requireNonNull(assignee.assignment(), "an assignment");
    }
}
