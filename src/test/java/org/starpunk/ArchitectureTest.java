package org.starpunk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.validation.SchemaFactory;
import org.eclipse.microprofile.health.HealthCheck;
import org.junit.jupiter.api.Test;
import org.starpunk.database.Writes;
import org.xml.sax.XMLReader;

/** The house rules that a compiler does not know; the import table is the one in docs/architecture.md. */
class ArchitectureTest {

    private static final JavaClasses STARPUNK = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // Compiled templates are no room: each sees what is given to it.
            .withImportOption(location -> !location.contains("/starpunk/templates/"))
            .importPackages("org.starpunk");

    private static final Set<String> FORBIDDEN_SUFFIXES =
            Set.of("Impl", "Manager", "Helper", "Util", "Utils", "Handler", "Processor", "Data", "Info", "DTO");

    @Test
    void a_package_imports_only_what_the_table_allows() throws IOException {
        Map<String, Set<String>> allowed = importTable();
        Map<String, Set<String>> beyond = new TreeMap<>();
        for (JavaClass type : STARPUNK) {
            String from = feature(type);
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> feature(dependency.getTargetClass()))
                    .filter(to -> !to.equals(from) && !to.equals("-"))
                    .filter(to -> !from.equals("root")
                            && !allowed.getOrDefault(from, Set.of()).contains(to))
                    .forEach(to ->
                            beyond.computeIfAbsent(from, any -> new TreeSet<>()).add(to));
        }
        assertThat(beyond).as("imports that the table does not allow").isEmpty();
    }

    @Test
    void the_table_lists_exactly_the_packages_that_there_are() throws IOException {
        Set<String> packages = STARPUNK.stream()
                .map(ArchitectureTest::feature)
                .filter(feature -> !feature.equals("root"))
                .collect(Collectors.toSet());
        assertThat(importTable().keySet()).isEqualTo(packages);
    }

    /** The graph is drawn from the table, without the arrows that a longer way implies. */
    @Test
    void the_graph_shows_the_table() throws IOException {
        assertThat(java.nio.file.Path.of("docs/architecture.md"))
                .content()
                .contains(ImportGraph.of(importTable()).mermaid());
    }

    @Test
    void no_packages_form_a_cycle() {
        slices().matching("org.starpunk.(*)..").should().beFreeOfCycles().check(STARPUNK);
    }

    @Test
    void a_suffix_says_what_a_class_is() {
        assertThat(STARPUNK.stream().map(JavaClass::getSimpleName).filter(name -> FORBIDDEN_SUFFIXES.stream()
                        .anyMatch(name::endsWith)))
                .as("names that want to be split or moved")
                .isEmpty();
        classes()
                .that()
                .haveSimpleNameEndingWith("Service")
                .should()
                .beAnnotatedWith(Stateless.class)
                .check(STARPUNK);
        classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .should()
                .haveSimpleNameEndingWith("Service")
                .check(STARPUNK);
        classes()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .beAnnotatedWith(Path.class)
                .check(STARPUNK);
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(STARPUNK);
        classes()
                .that()
                .haveSimpleNameEndingWith("Check")
                .should()
                .implement(HealthCheck.class)
                .check(STARPUNK);
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .check(STARPUNK);
    }

    /** What a database in trouble does to a service is told to clients as it is; a repository by itself knows none. */
    @Test
    void what_has_a_path_answers() {
        Set<String> listed =
                new RestApplication().getClasses().stream().map(Class::getName).collect(Collectors.toSet());
        assertThat(STARPUNK.stream()
                        .filter(type -> type.isAnnotatedWith(Path.class) || type.isAssignableTo(ExceptionMapper.class))
                        .map(JavaClass::getName))
                .isNotEmpty()
                .allMatch(listed::contains);
    }

    @Test
    void another_room_asks_a_service_and_no_repository() {
        assertThat(STARPUNK.stream()
                        .filter(type -> !type.isAnnotatedWith(Stateless.class))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(use -> use.getTargetClass().getSimpleName().endsWith("Repository"))
                        .filter(use -> !use.getTargetClass()
                                .getPackage()
                                .equals(use.getOriginClass().getPackage())))
                .as("classes that use the repository of another room and are no service")
                .isEmpty();
    }

    @Test
    void only_the_database_its_migration_and_its_backup_speak_jdbc() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.starpunk.database", "org.starpunk.migration", "org.starpunk.transfer")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.Connection")
                .check(STARPUNK);
    }

    /** Without a transaction nothing can be written, and {@link Writes} alone begins one. */
    @Test
    void no_transaction_begins_without_a_turn_to_write() {
        assertThat(STARPUNK.stream()
                        .filter(type -> type.isAnnotatedWith(Stateless.class))
                        .filter(type -> !supports(type)))
                .as("services that begin transactions by themselves")
                .isEmpty();
        assertThat(methods(type -> true).filter(method -> method.isAnnotatedWith(TransactionAttribute.class)))
                .as("methods that begin transactions by themselves")
                .isEmpty();
        assertThat(STARPUNK.stream()
                        .filter(type -> type.isAnnotatedWith(Singleton.class))
                        .filter(type -> !managesItsTransactions(type))
                        .map(JavaClass::getSimpleName))
                .as("singletons that begin transactions by themselves")
                .containsExactly("WriteTransaction");
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Transactional.class, UserTransaction.class, TransactionManager.class)
                .check(STARPUNK);
    }

    @Test
    void what_writes_says_so_and_what_does_not_says_nothing() {
        assertThat(methods(type -> type.isAnnotatedWith(Stateless.class))
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.isAnnotatedWith(Writes.class))
                        .filter(WritingMethods::writes))
                .as("public methods of services that write without @Writes")
                .isEmpty();
        assertThat(methods(type -> true)
                        .filter(method -> method.isAnnotatedWith(Writes.class))
                        .filter(method -> !WritingMethods.writes(method)))
                .as("methods that take the turn to write, and only read")
                .isEmpty();
    }

    /** The server's proxy is no class of the room, and fails where it may not see what it gives. */
    @Test
    void what_a_service_gives_can_be_seen_by_everybody() {
        assertThat(methods(type -> type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class))
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(method -> method.getRawReturnType().getBaseComponentType())
                        .filter(type -> type.getPackageName().startsWith("org.starpunk"))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC)))
                .as("what public methods of services give, and is no public class")
                .isEmpty();
    }

    private static boolean managesItsTransactions(JavaClass singleton) {
        return singleton
                .tryGetAnnotationOfType(TransactionManagement.class)
                .filter(management -> management.value() == TransactionManagementType.BEAN)
                .isPresent();
    }

    private static boolean supports(JavaClass service) {
        return service.tryGetAnnotationOfType(TransactionAttribute.class)
                .filter(attribute -> attribute.value() == TransactionAttributeType.SUPPORTS)
                .isPresent();
    }

    private static Stream<JavaMethod> methods(Predicate<JavaClass> types) {
        return STARPUNK.stream().filter(types).flatMap(type -> type.getMethods().stream());
    }

    /** The timers of the server sleep on when the clock is set back: org.starpunk.job has one that does not. */
    @Test
    void no_work_waits_for_the_time_of_day() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Schedule.class, Timeout.class, TimerService.class)
                .check(STARPUNK);
    }

    /** The JDK's parsers follow entities and document types of strangers unless each of them is told not to. */
    @Test
    void no_xml_is_parsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        DocumentBuilderFactory.class,
                        SAXParserFactory.class,
                        SchemaFactory.class,
                        TransformerFactory.class,
                        XMLInputFactory.class,
                        XMLReader.class)
                .check(STARPUNK);
    }

    /** What is known of a property stands in Property, and so does its name. */
    @Test
    void no_name_of_a_property_is_written_elsewhere() throws IOException {
        assertThat(WrittenProperties.in(java.nio.file.Path.of("src/main/java")))
                .as("names of properties that are written outside Property")
                .isEmpty();
    }

    @Test
    void a_table_is_named_only_in_its_owners_room() throws IOException {
        Map<String, Set<String>> allowed = table("\\| `(\\w+)` \\| ([\\w, ]+) \\|");
        assertThat(allowed.keySet()).as("tables with an owner").containsAll(createdTables());
        Map<String, Set<String>> named = new TreeMap<>();
        Pattern naming = Pattern.compile("(?:\\b(?:FROM|JOIN|INTO|UPDATE|TABLE) |Table\\(\\s*name = \")("
                + String.join("|", allowed.keySet()) + ")\\b");
        for (java.nio.file.Path file : files("src/main/java/org/starpunk/*/*.java")) {
            String room = file.getParent().getFileName().toString();
            String text = Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", "");
            naming.matcher(text).results().forEach(found -> named.computeIfAbsent(
                            found.group(1), any -> new TreeSet<>())
                    .add(room));
        }
        assertThat(named)
                .as("tables that are found where they are named")
                .containsKeys("notes", "tags", "content_version");
        assertThat(named.entrySet())
                .as("tables, and the rooms that name them")
                .allMatch(entry -> allowed.get(entry.getKey()).containsAll(entry.getValue()));
    }

    private static Set<String> createdTables() throws IOException {
        Set<String> tables = new TreeSet<>();
        for (java.nio.file.Path script : files("src/main/resources/db/migration/*/*.sql")) {
            Pattern.compile("CREATE TABLE (\\w+)")
                    .matcher(Files.readString(script))
                    .results()
                    .forEach(created -> tables.add(created.group(1)));
        }
        return tables;
    }

    private static List<java.nio.file.Path> files(String glob) throws IOException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        try (Stream<java.nio.file.Path> files = Files.walk(java.nio.file.Path.of("src/main"))) {
            return files.filter(matcher::matches).toList();
        }
    }

    @Test
    void files_are_small() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(java.nio.file.Path.of("src/main/java"))) {
            Map<java.nio.file.Path, Long> lines = files.filter(
                            file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.toMap(Function.identity(), ArchitectureTest::countLines));
            assertThat(lines.values()).allMatch(count -> count <= 250, "at most 250 lines");
            assertThat(lines.values().stream()
                            .mapToLong(Long::longValue)
                            .average()
                            .orElseThrow())
                    .as("mean lines of a file")
                    .isLessThan(90);
        }
    }

    /** The rows of the import table: package → the packages that it may import. */
    private static Map<String, Set<String>> importTable() throws IOException {
        return table("\\| `(\\w+)` \\|[^|]*\\|([^|]*)\\|");
    }

    /** Rows of docs/architecture.md: a word → the words of a list. */
    private static Map<String, Set<String>> table(String form) throws IOException {
        List<String> rows = Files.readAllLines(java.nio.file.Path.of("docs/architecture.md"));
        Map<String, Set<String>> table = new TreeMap<>();
        Pattern row = Pattern.compile(form);
        Pattern name = Pattern.compile("\\w+");
        rows.stream()
                .map(row::matcher)
                .filter(matcher -> matcher.matches())
                .forEach(matcher -> table.put(
                        matcher.group(1),
                        name.matcher(matcher.group(2))
                                .results()
                                .map(MatchResult::group)
                                .collect(Collectors.toSet())));
        return table;
    }

    /** The package below org.starpunk; {@code root} for what stands in it, {@code -} for all that is not ours. */
    private static String feature(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("org.starpunk")) {
            return "-";
        }
        return name.equals("org.starpunk") ? "root" : name.split("\\.")[2];
    }

    private static long countLines(java.nio.file.Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
