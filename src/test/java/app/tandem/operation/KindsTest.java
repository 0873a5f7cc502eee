package app.tandem.operation;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.Action;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.GroupRef;
import app.tandem.deleted.Delete;
import app.tandem.group.PutInGroup;
import app.tandem.group.TakeFromGroup;
import app.tandem.operation.archive.Activate;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.export.Export;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unassign;
import app.tandem.operation.relationship.Unshare;
import app.tandem.shell.parts.Icons;
import app.tandem.transfer.HandOver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Each kind of change has one bean that says what it does and how it is kept. */
public class KindsTest extends OperationsInNorthfield {

    private static final Path SOURCES = Path.of("src", "main", "java", "app", "tandem");
    private static final String ENGINE = "app.tandem.operation.";

    @Autowired
    List<Kind<?>> beans;

    @Autowired
    Kinds kinds;

    @Test
    void each_kind_of_change_has_exactly_one_bean() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Change.class));
        var changes = scan.findCandidateComponents("app.tandem").stream()
                .map(BeanDefinition::getBeanClassName)
                .toList();
        assertThat(changes).hasSizeGreaterThan(10);
        assertThat(beans.stream().map(kind -> kind.type().getName()))
                .doesNotHaveDuplicates()
                .hasSameElementsAs(changes);
        assertThat(beans.stream().map(Kind::name)).doesNotHaveDuplicates();
        assertThat(beans.stream().filter(kind -> !kind.onlyInLog()).map(Kind::action))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_kind_has_a_label_and_a_picture() {
        assertThat(beans).allSatisfy(kind -> {
            assertThat(kind.words().label()).isNotBlank();
            assertThat(Icons.named(kind.words().icon())).isNotNull();
        });
    }

    @Test
    void a_kind_is_kept_by_the_action_that_its_change_asks_the_policy_for() {
        for (Change change : List.of(
                new Share(maya),
                new Unshare(maya),
                new Assign(maya),
                new Unassign(maya),
                new Archive(ArchiveReason.OTHER),
                new Activate(),
                new HandOver(maya, "", true),
                new Delete(true),
                new PutInGroup("Spring"),
                new TakeFromGroup(new GroupRef(1, "Spring")),
                new Export())) {
            var kind = kinds.of(change);
            assertThat(kind.name()).isEqualTo(change.action().name());
            assertThat(kinds.read(kind.kept(change))).as("kept and read").isEqualTo(change);
        }
        assertThat(kinds.of("MERGE")).get().extracting(Kind::action).isEqualTo(Action.MERGE);
        assertThat(kinds.of("RESTORE")).isPresent();
    }

    /** By its text; {@code ArchitectureTest} says so of its classes. Whoever adds a kind changes nothing elsewhere; the tables of the rules, in access, go by actions. */
    @Test
    void a_kind_is_named_by_its_owner_alone() throws IOException {
        for (Kind<?> kind : beans) {
            var inText = Pattern.compile("[\"']" + kind.name() + "[\"']");
            var asAction = Pattern.compile("\\bAction\\." + kind.action() + "\\b");
            try (var files = Files.walk(SOURCES)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(each -> !homeOf(each, kind))
                        .toList()) {
                    var text = Files.readString(file);
                    var room = SOURCES.relativize(file).getName(0).toString();
                    assertThat(text).as("%s", file).doesNotContainPattern(inText);
                    if (Set.of("operation", "notify", "live", "audit").contains(room)) {
                        assertThat(text).as("%s", file).doesNotContainPattern(asAction);
                    }
                }
            }
        }
    }

    private static boolean homeOf(Path file, Kind<?> kind) {
        var path = "app." + file.toString().replace(File.separatorChar, '.').split("\\.app\\.", 2)[1];
        return Arrays.stream(home(kind.type())).anyMatch(home -> path.startsWith(home.replace("..", ".")));
    }

    /** Its package, with the screens: of the rooms of the engine a room of its screens. */
    public static String[] home(Class<?> change) {
        var own = change.getPackageName();
        return new String[] {own + "..", own.replace(ENGINE, ENGINE + "ui.") + ".."};
    }
}
