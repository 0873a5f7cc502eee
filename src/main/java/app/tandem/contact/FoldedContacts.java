package app.tandem.contact;

import app.tandem.people.FoldedTable;
import app.tandem.people.Folding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names of contacts and lead sources, folded for search and sorting. */
@Configuration(proxyBeanMethods = false)
class FoldedContacts {

    private static final List<String> COLUMNS = List.of("sort_name", "search_text");
    private static final String FIELDS = ContactColumns.of("t");

    @Bean
    FoldedTable contactsAsFolded() {
        return new FoldedTable(
                "contact",
                COLUMNS,
                FIELDS,
                FoldedContacts::fold,
                List.of(new FoldedTable.Copy("contact_access", "contact_id")));
    }

    @Bean
    FoldedTable deletedContactsAsFolded() {
        return new FoldedTable("deleted_contact", COLUMNS, FIELDS, FoldedContacts::fold, List.of());
    }

    @Bean
    FoldedTable leadSourcesAsFolded() {
        return new FoldedTable(
                "lead_source",
                List.of("sort_name"),
                "t.name",
                row -> new Object[] {Folding.sortKey(row.getString("name"))},
                List.of());
    }

    private static Object[] fold(ResultSet row) throws SQLException {
        var data = ContactColumns.read(row);
        return new Object[] {ContactName.sortName(data), ContactName.searchText(data)};
    }
}
