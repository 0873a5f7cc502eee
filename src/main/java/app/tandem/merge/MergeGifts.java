package app.tandem.merge;

import app.tandem.contact.visibility.ContactAccess;
import app.tandem.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who gave the shares of contacts that are merged. A partner knows only of what they gave (R6a): what they gave stays
 * theirs to end beside what others gave, and neither ends with the other.
 */
@Component
class MergeGifts {

    /** A share of one of the contacts with one person, or the second gift of it. */
    private record Gift(long contact, UserId user, @Nullable Long giver, boolean outside, boolean again) {

        static Gift read(ResultSet r) throws SQLException {
            return new Gift(
                    r.getLong("contact_id"),
                    new UserId(r.getLong("user_id")),
                    r.getObject("giver", Long.class),
                    r.getBoolean("outside"),
                    r.getBoolean("again"));
        }

        boolean besides(Gift first) {
            return outside && !(giver == null || giver.equals(first.giver));
        }
    }

    private final JdbcClient jdbc;

    MergeGifts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What each person keeps who has any of them shared; of several gifts of one kind the earliest. */
    Map<UserId, ContactAccess.Kept> of(Collection<Long> contacts) {
        return jdbc.sql("""
                        select g.*, case when w.organization_id <> c.organization_id then true else false end as outside
                        from (
                          select contact_id, user_id, shared_by as giver, shared_at as given_at, false as again
                          from contact_access where shared and contact_id in (:contacts)
                          union all
                          select contact_id, user_id, also_shared_by, also_shared_at, true
                          from contact_access where shared and also_shared_by is not null
                            and contact_id in (:contacts)) g
                        join contact c on c.id = g.contact_id left join app_user w on w.id = g.giver
                        order by g.given_at, g.contact_id""").param("contacts", contacts).query((r, n) -> Gift.read(r)).list().stream()
                .collect(Collectors.groupingBy(Gift::user, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> kept(one.getKey(), one.getValue())));
    }

    private static ContactAccess.Kept kept(UserId user, List<Gift> gifts) {
        List<Gift> first = gifts.stream().filter(gift -> !gift.again()).toList();
        Gift share = first.stream().filter(gift -> !gift.outside()).findFirst().orElse(first.getFirst());
        Optional<Gift> second =
                gifts.stream().filter(gift -> gift.besides(share)).findFirst();
        return new ContactAccess.Kept(
                user,
                share.contact(),
                second.map(Gift::contact).orElse(0L),
                second.map(Gift::again).orElse(false));
    }
}
