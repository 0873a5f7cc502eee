package app.tandem.testing;

import app.tandem.people.UserId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many contacts of one owner and their owner's access rows, in two statements whatever their number. */
record ContactSeries(JdbcClient jdbc) {

    private static final List<String> FIRST = List.of(
            "Ada",
            "Benjamin",
            "Charlotte",
            "Dmitri",
            "Emily",
            "Farah",
            "Grace",
            "Hubert",
            "Isabella",
            "Jamal",
            "Katarzyna",
            "Liam",
            "Mei-Ling",
            "Noah",
            "Olivia",
            "Pedro",
            "Quentin",
            "Rosa",
            "Stefan",
            "Thao");
    private static final List<String> LAST = List.of(
            "Abara",
            "Berg",
            "Carter",
            "Diaz",
            "Eriksen",
            "Fischer",
            "Gupta",
            "Huang",
            "Ito",
            "Johnson",
            "Kim",
            "Lopez",
            "Murphy",
            "Nguyen",
            "Okonkwo",
            "Petrosyan",
            "Quinn",
            "Rossi",
            "Sokolov",
            "Tanaka",
            "Ueda",
            "Vega",
            "Washington");

    /**
     * The first {@code loans} of them are on a loan; {@code archived} is a condition on the number {@code n}.
     *
     * @return the largest id before, so that the new ones are those above it
     */
    long insert(UserId owner, int number, String archived, int loans) {
        long before = jdbc.sql("select coalesce(max(id), 0) from contact")
                .query(Long.class)
                .single();
        jdbc.sql(contacts(archived))
                .param("owner", owner.value())
                .param("number", number)
                .param("loans", loans)
                .param("then", Given.at(Given.THEN))
                .update();
        jdbc.sql("""
                        insert into contact_access (contact_id, user_id, owner, archived, created_at, sort_name, search_text)
                        select c.id, c.owner_id, true, c.archived, c.created_at, c.sort_name, c.search_text
                        from contact c where c.id > :before""").param("before", before).update();
        jdbc.sql("""
                        insert into loan_participation (contact_id, loan_number, role)
                        select c.id, '4471-' || cast(c.id as varchar), 'Borrower'
                        from contact c where c.id > :before and c.on_loan""").param("before", before).update();
        return before;
    }

    private static String contacts(String archived) {
        boolean postgres = TestDatabase.isPostgres();
        return """
                insert into contact (organization_id, owner_id, owner_since, created_at, created_by, updated_at,
                  updated_by, last_activity_at, first_name, last_name, email, email_valid, cell_phone, status,
                  archived, archive_reason, archived_at, archived_by, on_loan, sort_name, search_text)
                select organization, owner, made, made, owner, made, owner, made, first_name, last_name, email, true,
                  '+1' || phone, mod(n, 8), gone, case when gone then 'NOT_INTERESTED' end,
                  case when gone then made end, case when gone then owner end, n <= :loans,
                  %s, lower(first_name || ' ' || last_name) || chr(10) || email || chr(10) || phone
                  || chr(10) || '+1' || phone
                from (select s.n, u.id as owner, u.organization_id as organization,
                        cast(:then as timestamp with time zone) - mod(n, 1000) * interval '1' hour as made,
                        %s as first_name, %s || ' ' || cast(n as varchar) as last_name,
                        'contact' || cast(n as varchar) || '@mail.example' as email,
                        '612' || cast(2000000 + mod(n * 7919, 7000000) as varchar) as phone,
                        case when %s then true else false end as gone
                      from %s join app_user u on u.id = :owner) made
                order by n""".formatted(
                postgres
                        ? "convert_to(lower(first_name || ' ' || last_name), 'UTF8')"
                        : "stringtoutf8(lower(first_name || ' ' || last_name))",
                pick("mod(n, 20)", FIRST),
                pick("mod(n * 7, 23)", LAST),
                archived,
                postgres ? "generate_series(1, cast(:number as bigint)) s(n)" : "system_range(1, :number) s(n)");
    }

    private static String pick(String number, List<String> names) {
        var sql = new StringBuilder("case ").append(number);
        for (int i = 0; i < names.size(); i++) {
            sql.append(" when ")
                    .append(i)
                    .append(" then '")
                    .append(names.get(i))
                    .append('\'');
        }
        return sql.append(" end").toString();
    }
}
