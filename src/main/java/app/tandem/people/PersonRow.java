package app.tandem.people;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Maps a person from the database. */
final class PersonRow {

    static final String SQL = """
            select u.id, u.first_name, u.last_name, u.email, u.title, u.active, o.id as organization_id, o.name as organization, o.kind = 'FIRM' as agent
            from app_user u join organization o on o.id = u.organization_id""";

    /** Whom user {@code :id} knows: their organization, and their present and former partners (section 1). */
    static final String ACQUAINTED = SQL + """

             where u.id <> :id
               and exists (select 1 from app_user me where me.id = :id and me.active)
               and (u.organization_id = (select me.organization_id from app_user me where me.id = :id)
                    or u.id in (select p.partner_id from known_partner p where p.user_id = :id))""";

    static final String SEARCH = ACQUAINTED + """

             and u.search_name like :pattern escape '\\'
             order by u.sort_name, u.id
             offset :offset rows fetch next :most rows only""";

    private PersonRow() {}

    static Person read(ResultSet row, int number) throws SQLException {
        return new Person(
                new UserId(row.getLong("id")),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("title"),
                new OrganizationId(row.getLong("organization_id")),
                row.getString("organization"),
                row.getBoolean("active"),
                row.getBoolean("agent"));
    }
}
