package app.tandem;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.AccessPolicy;
import app.tandem.access.Disclosure;
import app.tandem.access.Standing;
import app.tandem.access.Target;
import app.tandem.contact.visibility.Visibility;
import app.tandem.operation.Kind;
import app.tandem.operation.KindsTest;
import app.tandem.shell.parts.Ask;
import app.tandem.shell.parts.BoundedComboBox;
import app.tandem.shell.parts.BoundedGrid;
import app.tandem.shell.parts.BoundedMultiSelectComboBox;
import app.tandem.shell.parts.DiscardDialog;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.sql.Conditions;
import app.tandem.sql.Sql;
import app.tandem.testing.DatabaseTest;
import app.tandem.time.TheClock;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.server.Command;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Service;

/** How the code is laid out, as sentences. */
class ArchitectureTest {

    /** Without the classes that Spring writes for a fast start (the profile "aot"). */
    static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.matches(Pattern.compile(".*__[^/]*\\.class")))
            .importPackages("app.tandem");

    private static final Set<String> SQL =
            Set.of(Sql.class.getName(), Visibility.class.getName(), JdbcClient.class.getName());

    private static final Class<org.springframework.stereotype.Component> BEAN =
            org.springframework.stereotype.Component.class;

    /** Beans that know nothing of contacts and people, beside the services. */
    private static final Set<String> OF_NOBODY = Set.of("CurrentUser", "Kinds", "TheClock", "TimeLimit");

    @Test
    void accessKnowsNoFrameworkAndOfTheRestOnlyTheIdsOfPeople() {
        classes()
                .that()
                .resideInAPackage("app.tandem.access..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "app.tandem.access..",
                        "app.tandem.people",
                        "java..",
                        "org.jspecify..",
                        "org.springframework.modulith")
                .andShould()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "are values when they are of people",
                        type -> !type.getPackageName().equals("app.tandem.people")
                                || type.isAssignableTo(Record.class)
                                || type.isEnum()))
                .check(MAIN);
    }

    /** TandemApplication has Vaadin look for pages in these packages only. */
    @Test
    void onlyViewsAndTheShellKnowVaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages("app.tandem.*.ui..", "app.tandem.shell..")
                .and()
                .areNotAssignableTo(TandemApplication.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(MAIN);
    }

    /** A forged browser must not make a table, or a field of choices, keep rows without end. */
    @Test
    void whatBrowsersAskRowsOfIsBounded() {
        noClasses()
                .that()
                .areNotAssignableTo(BoundedGrid.class)
                .and()
                .areNotAssignableTo(BoundedComboBox.class)
                .and()
                .areNotAssignableTo(BoundedMultiSelectComboBox.class)
                .should()
                .callConstructorWhere(JavaCall.Predicates.target(
                        HasOwner.Predicates.With.owner(JavaClass.Predicates.resideInAPackage("com.vaadin..")
                                .and(JavaClass.Predicates.assignableTo(Grid.class)
                                        .or(JavaClass.Predicates.assignableTo(ComboBoxBase.class))
                                        .or(JavaClass.Predicates.assignableTo(
                                                "com.vaadin.flow.component.virtuallist.VirtualList"))))))
                .check(MAIN);
    }

    /**
     * What people write is text, the bar of an outcome has numbers only, and an e-mail is shown as {@code EmailText} has
     * cleaned it; docs/security.md relies on it.
     */
    @Test
    void nothingIsReadAsMarkup() {
        noClasses()
                .that()
                .doNotHaveSimpleName("OutcomeBar")
                .and()
                .doNotHaveSimpleName("LetterPreview")
                .should()
                .callMethodWhere(JavaCall.Predicates.target(nameMatching(".*Markdown.*|setInnerHtml|.*AsHtml")))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.vaadin.flow.component.Html")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin.flow.component.markdown..")
                .check(MAIN);
    }

    @Test
    void viewsCallServicesAndNeverTheDatabase() {
        noClasses()
                .that()
                .resideInAPackage("app.tandem..ui..")
                .or()
                .areAssignableTo(Component.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..",
                        "java.sql..",
                        "javax.sql..",
                        "org.hibernate..",
                        "org.springframework.jdbc..",
                        "org.springframework.data..",
                        "org.springframework.transaction..")
                .check(MAIN);
    }

    /** What a person sees and may do is answered with what they see: by the record, or by the menu. */
    @Test
    void screensDecideNothing() {
        noClasses()
                .that()
                .resideInAPackage("app.tandem..ui..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Standing.class, AccessPolicy.class)
                .orShould()
                .callMethodWhere(JavaCall.Predicates.target(
                        HasOwner.Predicates.With.owner(JavaClass.Predicates.equivalentTo(Disclosure.class))))
                .check(MAIN);
    }

    /** What the compiler then says for the screens and the other features: they see values, never rows. */
    @Test
    void entitiesAndTheirRepositoriesStayInTheirFeature() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .check(MAIN);
    }

    @Test
    void onlyRepositoriesUseTheEntityManager() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(EntityManagerFactory.class)
                .check(MAIN);
    }

    @Test
    void featuresNeverDependOnTheirScreensNorOnRest() {
        noClasses()
                .that()
                .resideOutsideOfPackages("app.tandem..ui..", "app.tandem..rest..", "app.tandem.shell..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("app.tandem..ui..", "app.tandem..rest..", "app.tandem.shell..")
                .check(MAIN);
    }

    @Test
    void peopleKnowNothingOfWhatIsDoneWithContacts() {
        noClasses()
                .that()
                .resideInAPackage("app.tandem.people..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("app.tandem..")
                        .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(
                                "app.tandem.people..", "app.tandem.time", "app.tandem.intake"))))
                .check(MAIN);
    }

    @Test
    void featuresHaveNoCycles() {
        slices().matching("app.tandem.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    /** What each may use stands in its package-info. */
    @Test
    void modulesUseOnlyWhatOthersOffer() {
        ApplicationModules.of(TandemApplication.class, nameMatching(".*__.*")).verify();
    }

    @Test
    void everyFeatureNamesWhatItMayUse() {
        assertThat(MAIN.getPackage("app.tandem").getSubpackages().stream()
                        .filter(feature -> feature.tryGetAnnotationOfType(ApplicationModule.class)
                                .map(named -> List.of(named.allowedDependencies()))
                                .orElse(List.of(ApplicationModule.OPEN_TOKEN))
                                .contains(ApplicationModule.OPEN_TOKEN))
                        .map(JavaPackage::getName))
                .isEmpty();
    }

    /** Screens remember whose they are; {@code PageOwners} closes them when somebody else signs in there. */
    @Test
    void whoIsSignedInChangesAtThePageForItOnly() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("app.tandem.shell.security.PageSignIn")
                .should()
                .callMethod(SecurityContextHolder.class, "setContext", SecurityContext.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(SecurityContextRepository.class)
                .check(MAIN);
    }

    /** They look whose session it is by then. */
    @Test
    void onlyOpenPagesWorksOnAPageOutsideOfItsRequests() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("app.tandem.live.ui.OpenPages")
                .should()
                .callMethod(UI.class, "access", Command.class)
                .check(MAIN);
    }

    @Test
    void nobodyWritesToTheConsoleButTheLineOfAFailedStart() {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.tandem.start")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(MAIN);
    }

    /** Days and times are the reader's: whoever asks the machine tells people on another coast the wrong day. */
    @Test
    void onlyTheClockAsksTheMachineForItsTimeAndItsZone() {
        noClasses()
                .that()
                .areNotAssignableTo(TheClock.class)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "asks for the time or the zone of the machine", ArchitectureTest::asksTheMachine))
                .orShould()
                .callConstructor(Date.class)
                .check(MAIN);
    }

    private static boolean asksTheMachine(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        return switch (call.getName()) {
            case "now" ->
                owner.getPackageName().startsWith("java.time")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class));
            case "systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds", "tickMinutes" ->
                owner.isEquivalentTo(Clock.class);
            case "systemDefault" -> owner.isEquivalentTo(ZoneId.class);
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "getDefault", "getInstance" ->
                owner.isEquivalentTo(TimeZone.class) || owner.isEquivalentTo(Calendar.class);
            default -> false;
        };
    }

    /** A part takes the name of a row or of a parameter when it is made; nothing looks for names in SQL. */
    @Test
    void sqlIsPutTogetherAndNeverRewritten() {
        noClasses()
                .that(DescribedPredicate.describe(
                        "make SQL",
                        type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(used ->
                                        SQL.contains(used.getTargetClass().getName()))))
                .and()
                .resideOutsideOfPackages("app.tandem.people..", "app.tandem.demo..")
                .should()
                .callMethodWhere(JavaCall.Predicates.target(nameMatching("replace|replaceAll|replaceFirst"))
                        .and(JavaCall.Predicates.target(HasOwner.Predicates.With.owner(
                                JavaClass.Predicates.belongToAnyOf(String.class, Matcher.class)))))
                .check(MAIN);
    }

    /** Text without its values needs somebody who binds them: {@link Sql} carries both. */
    @Test
    void whatIsPutTogetherOfSqlKeepsItsValues() {
        noMethods()
                .that()
                .haveRawReturnType(String.class)
                .should()
                .haveRawParameterTypes(DescribedPredicate.describe(
                        "that take values", types -> types.stream().anyMatch(ArchitectureTest::binds)))
                .check(MAIN);
    }

    private static boolean binds(JavaClass type) {
        return type.isAssignableTo(Conditions.class)
                || type.isAssignableTo(Sql.class)
                || type.isAssignableTo(JdbcClient.StatementSpec.class)
                || type.isAssignableTo(SqlParameterSource.class);
    }

    /** By their places, a column put in between has others read as what they are not. */
    @Test
    void rowsOfSeveralColumnsAreReadByName() throws IOException {
        var byPlace = Pattern.compile("\\.get(Long|Int|String|Boolean|Object|Array)\\((?!1[,)])\\d+[,)]");
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            List<Path> found = new ArrayList<>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (byPlace.matcher(Files.readString(file)).find()) {
                    found.add(file);
                }
            }
            assertThat(found).isEmpty();
        }
    }

    /** Facts have names: in a row of them by position two are soon mistaken for each other. */
    @Test
    void factsAreNamed() {
        assertThat(List.of(Standing.class, Target.class))
                .allSatisfy(facts -> assertThat(Arrays.stream(facts.getRecordComponents())
                                .map(component -> component.getType().getSimpleName()))
                        .doesNotContain("boolean"));
    }

    @Test
    void daysAndTimesAreWrittenInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.tandem.time")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(DateTimeFormatter.class)
                .check(MAIN);
    }

    /** Any other would do it twice for who clicks twice. */
    @Test
    void leavingAPageIsAskedInOnePlace() {
        noClasses()
                .that()
                .areNotAssignableTo(DiscardDialog.class)
                .should()
                .callMethod(BeforeLeaveEvent.class, "postpone")
                .because("who stays must give the navigation up")
                .check(MAIN);
    }

    @Test
    void whatConfirmsIsASubmitButtonWithItsKeys() {
        noClasses()
                .that()
                .areNotAssignableTo(SubmitButton.class)
                .and()
                .areNotAssignableTo(EmptyState.class)
                .should()
                .accessField(ButtonVariant.class, "PRIMARY")
                .orShould()
                .accessField(Key.class, "ENTER")
                .check(MAIN);
    }

    /** Any other would have the keyboard on the answer that loses something. */
    @Test
    void questionsAreAskedByAsk() {
        noClasses()
                .that()
                .areNotAssignableTo(Ask.class)
                .should()
                .callConstructorWhere(JavaCall.Predicates.target(
                        HasOwner.Predicates.With.owner(JavaClass.Predicates.assignableTo(ConfirmDialog.class)
                                .and(DescribedPredicate.not(JavaClass.Predicates.assignableTo(Ask.class))))))
                .check(MAIN);
    }

    /** Whoever adds a kind then changes nothing elsewhere; {@code KindsTest} says so of texts. */
    @Test
    void aKindIsNamedByItsOwnerAlone() {
        var kinds = MAIN.stream()
                .filter(type ->
                        type.isAssignableTo(Kind.class) && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::reflect)
                .toList();
        assertThat(kinds).hasSizeGreaterThan(10);
        for (Class<?> kind : kinds) {
            Class<?> change = Objects.requireNonNull(
                    ResolvableType.forClass(kind).as(Kind.class).resolveGeneric());
            noClasses()
                    .that()
                    .resideOutsideOfPackages(KindsTest.home(change))
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(change, kind)
                    .check(MAIN);
        }
    }

    @Test
    void screensCallServicesAloneAndNothingThatHasNoActingPerson() {
        var withoutActor = StrangersTest.looksAt(true);
        Set<String> calls = MAIN.stream()
                .filter(ArchitectureTest::isScreen)
                .flatMap(screen -> screen.getMethodCallsFromSelf().stream())
                .filter(call -> isBean(call.getTargetOwner()) && !isScreen(call.getTargetOwner()))
                .filter(call ->
                        !call.getTargetOwner().isAnnotatedWith(Service.class) || withoutActor.contains(name(call)))
                .map(ArchitectureTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(calls).isEmpty();
    }

    /** All that is asked of tests: their annotations are read in a tenth of the time that their code takes. */
    @Test
    void everyTestWithSpringRunsOnBothDatabases() throws IOException, URISyntaxException {
        var tests = Path.of(ArchitectureTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var readers = new SimpleMetadataReaderFactory();
        List<String> found = new ArrayList<>();
        try (var files = Files.walk(tests)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                var type =
                        readers.getMetadataReader(new FileSystemResource(file)).getAnnotationMetadata();
                if (!type.isAnnotation() && type.hasAnnotation(SpringBootTest.class.getName())) {
                    found.add(type.getClassName());
                }
            }
        }
        assertThat(found)
                .as("a test with Spring is a @" + DatabaseTest.class.getSimpleName())
                .isEmpty();
    }

    private static boolean isScreen(JavaClass type) {
        return type.getPackageName().matches("app\\.tandem\\.(.+\\.ui|shell|.+\\.rest)(\\..*)?");
    }

    private static boolean isBean(JavaClass type) {
        return type.getPackageName().startsWith("app.tandem")
                && (type.isAnnotatedWith(BEAN) || type.isMetaAnnotatedWith(BEAN))
                && !OF_NOBODY.contains(type.getSimpleName());
    }

    private static String name(JavaMethodCall call) {
        return call.getTargetOwner().getSimpleName() + "." + call.getName();
    }
}
