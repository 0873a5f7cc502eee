package app.tandem.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must never be found in the database, whoever did what at the same time (rules, sections 2 and 6). */
record Aftermath(JdbcClient jdbc) {

    private static final String SEEN =
            "(exists (select 1 from contact_access a where a.contact_id = c.id and a.user_id = %1$s)"
                    + " or exists (select 1 from supervision s where s.user_id = c.owner_id and s.supervisor_id = %1$s))";

    private static final Map<String, String> NEVER = never();

    private static Map<String, String> never() {
        Map<String, String> never = new LinkedHashMap<>();
        never.put("who has access and why contradict", "select contact_id, problem from access_inconsistency");
        never.put("R1: not exactly one owner", """
                select c.id, c.owner_id from contact c
                where (select count(*) from contact_access a where a.contact_id = c.id and a.owner) <> 1""");
        never.put("R2, R3: owner and something else as well", """
                select a.contact_id, a.user_id from contact_access a join contact c on c.id = a.contact_id
                where (a.assigned or a.shared) and (a.owner or a.user_id = c.owner_id) or c.assignee_id = c.owner_id""");
        never.put("R2: two assignees", """
                select a.contact_id, count(*) from contact_access a where a.assigned
                group by a.contact_id having count(*) > 1""");
        never.put("R3: given by nobody", """
                select a.contact_id, a.user_id from contact_access a
                where a.shared and (a.shared_by is null or a.shared_at is null)
                   or a.assigned and (a.assigned_by is null or a.assigned_at is null)""");
        never.put(
                "R18: there and deleted",
                "select c.id, c.owner_id from contact c join deleted_contact d on d.id = c.id");
        never.put("R19: there and merged away", """
                select m.merged_id, m.survivor_id from contact_merge m
                where m.merged_id in (select c.id from contact c)
                   or m.merged_id in (select d.id from deleted_contact d)""");
        never.put("R20: archived without a reason or the reverse", """
                select c.id, c.archive_reason from contact c
                where c.archived <> (c.archive_reason is not null) or c.archived <> (c.archived_at is not null)""");
        never.put("R27: a share or an assignment from before the change of owner", """
                select a.contact_id, a.user_id from contact_access a join contact c on c.id = a.contact_id
                where (a.shared and a.shared_at < c.owner_since or a.assigned and a.assigned_at < c.owner_since)
                  and c.id not in (select m.survivor_id from contact_merge m)""");
        never.put("R27a: in a group of somebody who does not see it", """
                select m.contact_id, g.user_id from contact_group_member m join contact_group g on g.id = m.group_id
                join contact c on c.id = m.contact_id where not\s""" + SEEN.formatted("g.user_id"));
        never.put("R27a: a deleted one in a group of somebody else", """
                select m.contact_id, g.user_id from contact_group_member m join contact_group g on g.id = m.group_id
                join deleted_contact d on d.id = m.contact_id where g.user_id <> d.owner_id""");
        never.put("R27a: an outstanding task of somebody who does not see it", """
                select t.contact_id, t.assignee_id from task t join contact c on c.id = t.contact_id
                where not t.done and not\s""" + SEEN.formatted("t.assignee_id"));
        never.put("R17: deleted while shared", """
                select e.contact_id, e.user_id from operation_ended e
                join operation_change k on k.operation_id = e.operation_id and k.no = e.change_no
                where e.shared and k.kind = 'DELETE' and k.keep_share""");
        never.put("R48: a share that was ended, of which the trail does not know whose it was", """
                select i.contact_id, k.target_id from operation_item i
                join operation_change k on k.operation_id = i.operation_id and k.no = i.change_no
                where k.kind = 'UNSHARE' and i.outcome = 1
                  and not exists (select 1 from operation_ended e
                    where e.contact_id = i.contact_id and e.user_id = k.target_id and e.shared)
                  and not exists (select 1 from contact_access a
                    where a.contact_id = i.contact_id and a.user_id = k.target_id and a.shared)""");
        never.put("an operation that does not end", """
                select o.id, o.actor_id from operation o where o.state = 'RUNNING'
                   or o.state = 'FINISHED' and (o.stopped or o.attempted <> o.selected)""");
        never.put(
                "an operation that failed for a contact", "select o.id, o.failed from operation o where o.failed > 0");
        never.put("R45: counts that are not those of the items", """
                select o.id, o.actor_id from operation o left join (
                  select i.operation_id, sum(case when i.outcome = 1 then 1 else 0 end) as done,
                         sum(case when i.outcome = 2 then 1 else 0 end) as unchanged,
                         sum(case when i.outcome = 3 then 1 else 0 end) as refused
                  from operation_item i group by i.operation_id) x on x.operation_id = o.id
                where o.state = 'FINISHED' and (o.done <> coalesce(x.done, 0)
                  or o.unchanged <> coalesce(x.unchanged, 0) or o.refused <> coalesce(x.refused, 0))""");
        never.put("R47: told twice, or of what one did oneself", """
                select m.operation_id, m.recipient_id from message m join operation o on o.id = m.operation_id
                where m.recipient_id = o.actor_id or exists (select 1 from message n
                  where n.operation_id = m.operation_id and n.recipient_id = m.recipient_id and n.id <> m.id)""");
        return never;
    }

    /** Everything of it that is there. */
    List<String> found() {
        List<String> found = new ArrayList<>();
        NEVER.forEach((what, query) ->
                jdbc.sql(query).query((r, n) -> what + ": " + r.getString(1) + ", " + r.getString(2)).list().stream()
                        .limit(5)
                        .forEach(found::add));
        return found;
    }

    /** R49: edits that were saved and are in no history, and edits that wrote over what they had not seen. */
    List<String> lostEdits(Iterable<String> saved) {
        List<String> lost = new ArrayList<>();
        Set<String> recorded = new HashSet<>(jdbc.sql("select new_value from contact_edit where field = 'EMPLOYER'")
                .query(String.class)
                .list());
        saved.forEach(text -> {
            if (!recorded.contains(text)) {
                lost.add(text + " was saved and is not in the history");
            }
        });
        Map<Long, String> latest = new LinkedHashMap<>();
        jdbc.sql("select contact_id, old_value, new_value from contact_edit where field = 'EMPLOYER'"
                        + " and contact_id not in (select survivor_id from contact_merge) order by id")
                .query(r -> {
                    String before = latest.put(r.getLong(1), r.getString(3));
                    if (!(before == null ? "" : before).equals(r.getString(2))) {
                        lost.add(before + " was overwritten by " + r.getString(3));
                    }
                });
        jdbc.sql("select id, employer from contact").query(r -> {
            String last = latest.get(r.getLong(1));
            if (last != null && !last.equals(r.getString(2))) {
                lost.add(last + " was saved last, " + r.getString(2) + " is there");
            }
        });
        return lost;
    }
}
