package app.tandem.operation;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.list.ContactFilter;
import app.tandem.operation.selection.WorkingSets;
import app.tandem.people.UserId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The filter of a draft is read again by later versions, which know more filters (R45). */
class KeptFilterTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void what_was_added_to_filters_since_is_as_in_none() {
        var now = ContactFilter.NONE.withText("ada").withOwners(Set.of(new UserId(3)));
        ObjectNode written = (ObjectNode) json.<JsonNode>valueToTree(now);
        assertThat(WorkingSets.kept(json, written.toString())).isEqualTo(now);
        for (var added : List.copyOf(written.propertyNames())) {
            if (!added.equals("text") && !added.equals("owners")) {
                var before = written.deepCopy();
                before.remove(added);
                assertThat(WorkingSets.kept(json, before.toString())).as(added).isEqualTo(now);
            }
        }
    }
}
