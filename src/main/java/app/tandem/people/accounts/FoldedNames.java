package app.tandem.people.accounts;

import app.tandem.people.FoldedTable;
import app.tandem.people.Folding;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** People's names, folded for search and sorting. */
@Configuration(proxyBeanMethods = false)
class FoldedNames {

    @Bean
    FoldedTable usersAsFolded() {
        return new FoldedTable(
                "app_user",
                List.of("search_name", "sort_name"),
                "t.first_name, t.last_name",
                row -> {
                    var name = row.getString("first_name") + " " + row.getString("last_name");
                    return new Object[] {User.searchName(name), Folding.sortKey(name)};
                },
                List.of());
    }
}
