package org.starpunk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.StarPunkServer;

/** What every answer has: headers that protect, and errors that are ours. */
class ErrorsIT {

    private final StarPunkServer server = StarPunkServer.shared(DatabaseVendor.SQLITE);
    private final Visitor visitor = new Visitor(server.url());

    @ParameterizedTest
    @CsvSource({
        "GET,/nope,404",
        "GET,/static/nope.css,404",
        "GET,/static/,404",
        "GET,/WEB-INF/web.xml,404",
        "GET,/static/WEB-INF/web.xml,404",
        "GET,/application.wadl,404",
        "GET,/error,404",
        "POST,/,405",
        "DELETE,/notes/x,405",
        "POST,/nope,405"
    })
    void for_people_are_pages_of_the_site(String method, String path, int status) {
        HttpResponse<String> response = visitor.send(method, path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().allValues("Content-Type")).containsExactly("text/html;charset=UTF-8");
        assertThat(response.headers().allValues("Cache-Control"))
                .containsExactly(status == 404 ? "no-cache" : "no-store");
        assertThat(response.body()).contains("class=\"notice\"").doesNotContainIgnoringCase("payara", "exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/auth/nope", "/webmention/nope", "/.well-known/nope"})
    void for_clients_are_json(String path) {
        HttpResponse<String> response = visitor.get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(response.body()).isEqualTo(json("{'error':'invalid_request'}"));
    }

    @Test
    void for_a_wrong_method_still_say_which_would_be_right() {
        assertThat(visitor.send("POST", "/").headers().firstValue("Allow").orElse(""))
                .contains("GET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00",
                "/notes/%00",
                "/notes/%2e%2e/",
                "/%2e%2e",
                "/../../etc/passwd",
                "//",
                "//notes//x",
                "/notes/a%2fb",
                "/notes/a%5cb",
                "/notes/%zz",
                "/%",
                "/notes/%ff%fe",
                "/notes/\u00e4",
                "/notes/x;a=b",
                "/notes/<script>",
                "/notes/x%0d%0aSet-Cookie:a=b",
                "/?before=%zz",
                "/?%",
                "/static/..%2fWEB-INF/web.xml",
                "/static/%2e%2e/WEB-INF/web.xml",
                "/static/..;/WEB-INF/web.xml",
                "/..;/WEB-INF/web.xml",
                "nope",
                "*"
            })
    void of_weird_addresses_are_no_faults_of_the_server(String target) {
        assertUnharmed(visitor.getRaw(target));
    }

    @Test
    void of_very_long_addresses_are_no_faults_of_the_server() {
        assertUnharmed(visitor.getRaw("/notes/" + "a".repeat(5000)));
        assertUnharmed(visitor.getRaw("/?before=" + "9".repeat(5000)));
        assertUnharmed(visitor.getRaw("/" + "a".repeat(100_000)));
    }

    private static void assertUnharmed(String response) {
        assertThat(response)
                .doesNotStartWith("HTTP/1.1 5")
                .doesNotContain("Exception", "\tat ", "Payara Micro - Error", "web-app", "\r\nSet-Cookie");
    }
}
