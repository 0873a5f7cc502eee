package app.tandem.note;

import app.tandem.people.FoldedTable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The texts of notes, as they are searched. */
@Configuration(proxyBeanMethods = false)
class FoldedNotes {

    @Bean
    FoldedTable notesAsFolded() {
        return new FoldedTable(
                "note",
                List.of("search_text"),
                "t.body",
                row -> new Object[] {StoredNote.searchText(row.getString("body"))},
                List.of());
    }
}
