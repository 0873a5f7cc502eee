package app.tandem.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.simple.JdbcClient;

/** More contacts than the demonstration data has, so that what is killed is killed in the middle. */
final class MoreContacts {

    private static final String CONTACTS = """
            insert into contact (first_name, last_name, email, owner_id, organization_id, owner_since, created_at,
                                 last_activity_at, created_by, updated_at, updated_by, status, sort_name,
                                 search_text, version)
            select c.first_name, c.last_name || ' ' || n, '', c.owner_id, c.organization_id, c.owner_since,
                   c.created_at, c.last_activity_at, c.created_by, c.updated_at, c.updated_by, c.status, c.sort_name,
                   c.search_text, 0
            from contact c join app_user u on u.id = c.owner_id and u.email like 'maya.chen@%'
            cross join generate_series(1, 200) n where not c.archived order by n, c.id limit :many""";

    private static final String ACCESS = """
            insert into contact_access (contact_id, user_id, owner, archived, created_at, sort_name, search_text)
            select c.id, c.owner_id, true, c.archived, c.created_at, c.sort_name, c.search_text from contact c
            where not exists (select 1 from contact_access a where a.contact_id = c.id and a.user_id = c.owner_id)""";

    private MoreContacts() {}

    /** So many more of Maya's, made of those that she has. */
    static void ofMaya(JdbcClient jdbc, int many) {
        assertThat(jdbc.sql(CONTACTS).param("many", many).update()).isEqualTo(many);
        jdbc.sql(ACCESS).update();
        jdbc.sql("analyze").update();
    }
}
