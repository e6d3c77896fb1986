package org.starpunk.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starpunk.database.Obstacle;
import org.starpunk.http.AllowedMethods;
import org.starpunk.http.Representation;
import org.starpunk.http.TypedField;
import org.starpunk.listener.Refusal;
import org.starpunk.listener.Refusals;

/** What says that something went wrong: a notice for people, JSON for clients. */
@ApplicationScoped
public class ErrorPages implements Refusals {

    private static final List<String> API =
            List.of("/micropub", "/auth", "/.well-known", "/webmention", "/health", "/metrics");

    private Frames frames;

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
        Page page = page(status, path, status >= 500 ? frames.plain() : frames.current(), obstacle, form);
        return new Representation(page.body(), page.type());
    }

    /** Asks no database: whoever is refused costs nothing. */
    @Override
    public Refusal refuse(int status, String path) {
        Page page = page(status, path, frames.plain(), Optional.empty(), Optional.empty());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.CONTENT_TYPE, page.type().toString());
        if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            headers.put(HttpHeaders.ALLOW, AllowedMethods.of(path));
        }
        return new Refusal(status, headers, page.body());
    }

    private static Page page(
            int status, String path, Frame frame, Optional<Obstacle> obstacle, Optional<List<TypedField>> form) {
        if (API.stream().anyMatch(api -> isBelow(api, path))) {
            byte[] json = json(code(status), obstacle).getBytes(StandardCharsets.UTF_8);
            return new Page(json, MediaType.APPLICATION_JSON_TYPE);
        }
        Notice notice = obstacle.map(found -> form.isEmpty() ? Notice.of(found) : Notice.ofForm(found))
                .orElseGet(() -> Notice.of(status));
        return new Page(Templates.notice(frame, notice.givingBack(form.orElse(List.of()))), Html.TYPE);
    }

    private static String json(String code, Optional<Obstacle> obstacle) {
        JsonObjectBuilder body = Json.createObjectBuilder().add("error", code);
        obstacle.ifPresent(found -> body.add("error_description", found.words()));
        return body.build().toString();
    }

    static boolean isBelow(String path, String requested) {
        return requested.startsWith(path)
                && (requested.length() == path.length() || !Character.isLetterOrDigit(requested.charAt(path.length())));
    }

    private static String code(int status) {
        return switch (status) {
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 503 -> "temporarily_unavailable";
            case 507 -> "insufficient_storage";
            default -> status < 500 ? "invalid_request" : "server_error";
        };
    }

    private record Page(byte[] body, MediaType type) {}
}
