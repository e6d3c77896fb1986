package org.starpunk.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starpunk.database.Obstacle;
import org.starpunk.http.AllowedMethods;
import org.starpunk.http.ErrorNotices;
import org.starpunk.http.ProtectiveHeaders;
import org.starpunk.http.Representation;
import org.starpunk.http.RequestPath;
import org.starpunk.http.TypedField;
import org.starpunk.listener.Refusal;
import org.starpunk.listener.Refusals;
import org.starpunk.sentence.Sentence;

/** What says that something went wrong: a notice for people, JSON for clients. */
@ApplicationScoped
public class ErrorPages implements Refusals, ErrorNotices {

    private static final List<String> API =
            List.of("/micropub", "/auth", "/.well-known", "/webmention", "/health", "/metrics");

    private static final String SECONDS_UNTIL_RETRY = "10";

    private Frames frames;
    private volatile Frame seen;

    /** For the container. */
    protected ErrorPages() {}

    @Inject
    ErrorPages(Frames frames) {
        this.frames = frames;
    }

    /**
     * The page for a status of 400 or above at a path.
     *
     * @param obstacle why the database does not answer, when that is the reason
     * @param form what was typed into the form that was sent, and is lost unless this page gives it back
     */
    Representation of(int status, String path, Optional<Obstacle> obstacle, Optional<List<TypedField>> form) {
        // After an error of the server the database may be out of reach.
        Page page = page(status, path, status >= 500 ? frames.plain() : current(), obstacle, form);
        return new Representation(page.body(), page.type());
    }

    @Override
    public Representation of(int status, Sentence reason) {
        return new Representation(Templates.notice(current(), Notice.of(status, reason)), Html.TYPE);
    }

    /** Asks no database: whoever is refused costs nothing. */
    @Override
    public Refusal refuse(int status, String path) {
        Frame frame = frames.plain();
        Page page = page(status, path, frame, Optional.empty(), Optional.empty());
        Map<String, String> headers = ProtectiveHeaders.of(frame.site().isHttps());
        headers.put(HttpHeaders.CONTENT_TYPE, page.type().toString());
        if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            headers.put(HttpHeaders.ALLOW, AllowedMethods.of(path));
        }
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            headers.put(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_RETRY);
        }
        return new Refusal(status, headers, page.body());
    }

    /** What is not there is not there even while the database does not answer. */
    private Frame current() {
        try {
            seen = frames.current();
        } catch (RuntimeException e) {
            Obstacle obstacle = Obstacle.of(e).orElseThrow(() -> e);
            obstacle.report(e);
            return seen == null ? frames.plain() : seen;
        }
        return seen;
    }

    private static Page page(
            int status, String path, Frame frame, Optional<Obstacle> obstacle, Optional<List<TypedField>> form) {
        if (RequestPath.isBelow(API, path)) {
            byte[] json = json(code(status), obstacle).getBytes(StandardCharsets.UTF_8);
            return new Page(json, MediaType.APPLICATION_JSON_TYPE);
        }
        Notice notice = obstacle.map(found -> form.isEmpty() ? Notice.of(found) : Notice.ofForm(found))
                .orElseGet(() -> Notice.of(status));
        return new Page(Templates.notice(frame, notice.givingBack(form.orElse(List.of()))), Html.TYPE);
    }

    private static String json(String code, Optional<Obstacle> obstacle) {
        JsonObjectBuilder body = Json.createObjectBuilder().add("error", code);
        obstacle.ifPresent(
                found -> body.add("error_description", found.sentence().toString()));
        return body.build().toString();
    }

    private static String code(int status) {
        return switch (status) {
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 503 -> "temporarily_unavailable";
            case 505 -> "invalid_request";
            case 507 -> "insufficient_storage";
            default -> status < 500 ? "invalid_request" : "server_error";
        };
    }

    private record Page(byte[] body, MediaType type) {}
}
