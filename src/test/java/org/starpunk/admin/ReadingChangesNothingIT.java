package org.starpunk.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.IndieAuthClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/**
 * No link does what a button does. The views are those in the folder, and their forms, fields and buttons those in their
 * files: a new view and a new button are tried without a word here.
 */
class ReadingChangesNothingIT {

    private static final Path WEBAPP = Path.of("src/main/webapp");

    private static final Pattern BUTTONS =
            Pattern.compile("<(?:h:command\\w+|sp:submit)\\s[^>]*?\\bid=\"(\\w+)\"|<button\\s[^>]*?\\bname=\"(\\w+)\"");

    /** Forms and fields, too. */
    private static final Pattern NAMED = Pattern.compile(
            "<(?:h:\\w+|sp:form|sp:submit)\\s[^>]*?\\bid=\"(\\w+)\"|<(?:button|input)\\s[^>]*?\\bname=\"(\\w+)\"");

    private static final Pattern INCLUDED = Pattern.compile("src=\"/(WEB-INF/[^\"]+)\"");

    private static StarPunkServer server;
    private static Visitor visitor;
    private static String cookie;
    private static List<String> candidates;

    @BeforeAll
    static void write() {
        server = StarPunkServer.shared(DatabaseVendor.SQLITE);
        visitor = new Visitor(server.url());
        cookie = visitor.cookie(StarPunkServer.PASSWORD);
        MicropubClient client = MicropubClient.of(server, "create", "delete");
        String slug =
                client.create("content=Must+stay&category=Must+stay").getPath().replaceFirst(".*/", "");
        String last = read("SELECT MAX(id) FROM access_tokens").get(0);
        IndieAuthClient.of(server).signIn("create");
        String grant = read("SELECT MAX(id) FROM grants").get(0);
        candidates = List.of(slug, "must-stay", last, grant);
    }

    static Stream<String> views() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP.resolve("admin"))) {
            return files
                    .filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + WEBAPP.relativize(file).toString().replace(".xhtml", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void the_buttons_are_found() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String view : views().toList()) {
            found.addAll(names(BUTTONS, view));
        }
        assertThat(found)
                .contains(
                        "save",
                        "delete",
                        "undelete",
                        "revoke",
                        "revokeClient",
                        "revokeAll",
                        "undo",
                        "purge",
                        "signIn",
                        "setUp",
                        "signOut");
    }

    @ParameterizedTest
    @MethodSource("views")
    void no_method_but_post_presses_a_button(String view) throws IOException {
        Map<String, List<String>> before = everything();
        for (String state : List.of("", "&jakarta.faces.ViewState=stateless")) {
            for (String method : List.of("GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS")) {
                String whole = view + "?" + wholeForm(view) + proof(view) + state;
                assertThat(visitor.method(method, whole, "Cookie", cookie).statusCode())
                        .as(method + " " + whole)
                        .isLessThan(500);
                assertThat(visitor.method(method, whole).headers().firstValue("Set-Cookie"))
                        .isEmpty();
            }
            for (String query : buttons(view)) {
                visitor.get(view + "?" + query + proof(view) + state, "Cookie", cookie);
            }
        }
        assertThat(everything()).containsExactlyEntriesOf(before);
        assertThat(visitor.get("/admin/notes", "Cookie", cookie).statusCode())
                .as("still signed in")
                .isEqualTo(200);
    }

    /** A link cannot sign in either: somebody else's note would be written into this site. */
    @ParameterizedTest
    @ValueSource(strings = {"stateless", "", "1:2"})
    void a_link_with_the_right_password_signs_nobody_in(String state) {
        String query = "signInForm=signInForm&signIn=Sign+in&password=%s&jakarta.faces.ViewState=%s"
                .formatted(StarPunkServer.PASSWORD.replace(' ', '+'), state);
        for (String method : List.of("GET", "HEAD", "PUT")) {
            HttpResponse<String> answer = visitor.method(method, "/admin/sign-in?" + query);
            assertThat(answer.headers().firstValue("Set-Cookie")).as(method).isEmpty();
            assertThat(answer.headers().firstValue("Location")).as(method).isEmpty();
        }
    }

    @Test
    void other_methods_are_told_which_ones_there_are() {
        for (String path : List.of("/admin/sign-in", "/admin/notes", "/admin/export")) {
            HttpResponse<String> options = visitor.method("OPTIONS", path, "Cookie", cookie);
            assertThat(options.statusCode()).as(path).isIn(200, 204);
            assertThat(options.headers().firstValue("Allow").orElseThrow()).contains("GET", "HEAD");
        }
        HttpResponse<String> refused = visitor.method("PUT", "/admin/notes", "Cookie", cookie);
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow")).hasValue("GET, HEAD, POST, OPTIONS");
    }

    private static String wholeForm(String view) throws IOException {
        return names(NAMED, view).stream()
                .map(name -> name + "=" + (name.endsWith("Form") ? name : candidates.get(0)))
                .collect(Collectors.joining("&"));
    }

    /** Each button alone, for whatever it may be meant. */
    private static List<String> buttons(String view) throws IOException {
        return names(BUTTONS, view).stream()
                .flatMap(button -> candidates.stream().map(value -> "%s&%s=%s".formatted(subjects(), button, value)))
                .toList();
    }

    /** What the view is about, whichever it is. */
    private static String subjects() {
        return "note=%s&tag=%s&token=%s&grant=%s".formatted(candidates.toArray());
    }

    /** What a form of the view brings along. */
    private static String proof(String view) {
        String page = visitor.get(view + "?" + subjects(), "Cookie", cookie).body();
        Element field = Jsoup.parse(page).selectFirst("input[name=proof]");
        return "&proof=" + (field == null ? "" : field.val());
    }

    /** With those of what the view includes. */
    private static Set<String> names(Pattern named, String view) throws IOException {
        String source = Files.readString(WEBAPP.resolve(view.substring(1) + ".xhtml"));
        for (MatchResult include : INCLUDED.matcher(source).results().toList()) {
            source += Files.readString(WEBAPP.resolve(include.group(1)));
        }
        return named.matcher(source)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every row of every table, but when tokens were used: that is stored a few seconds later. */
    private static Map<String, List<String>> everything() {
        Map<String, List<String>> rows = new TreeMap<>();
        tables().forEach(table -> rows.put(table, read("SELECT * FROM " + table)));
        rows.put("access_tokens", read("SELECT id, name, scope, expires_at, revoked_at FROM access_tokens"));
        rows.put("grants", read("SELECT id, scope, expires_at, revoked_at FROM grants"));
        return rows;
    }

    private static List<String> tables() {
        try (Connection connection = server.database().database().connect(Duration.ofSeconds(10));
                ResultSet tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            List<String> names = new ArrayList<>();
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
            assertThat(names).contains("notes", "tags", "access_tokens", "owner");
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> read(String query) {
        try (Connection connection = server.database().database().connect(Duration.ofSeconds(10));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(result.getString(i));
                }
                rows.add(String.join("|", row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
