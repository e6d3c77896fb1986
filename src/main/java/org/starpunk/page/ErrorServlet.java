package org.starpunk.page;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.starpunk.database.Obstacle;
import org.starpunk.http.Representation;

/**
 * What every answer without a body of its own becomes when its status is 400 or above: a notice for people, JSON for
 * clients. Jakarta EE sends them all here, whichever part of the server failed; {@code web.xml} says so.
 */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> API =
            List.of("/micropub", "/auth", "/.well-known", "/webmention", "/health", "/metrics");

    @Inject
    private transient Frames frames;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        // Whoever asks for this servlet itself finds nothing.
        int status = failed == null ? 404 : (int) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        response.setStatus(status);
        response.setHeader("Cache-Control", mayCome(status, String.valueOf(failed)) ? "no-cache" : "no-store");
        Optional<Obstacle> obstacle = Optional.ofNullable((Obstacle) request.getAttribute(Obstacle.class.getName()));
        Representation answer;
        if (API.stream().anyMatch(path -> isBelow(path, String.valueOf(failed)))) {
            answer = new Representation(
                    json(code(status), obstacle).getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON_TYPE);
        } else {
            Notice notice = obstacle.map(Notice::of).orElseGet(() -> Notice.of(status));
            answer = new Representation(Templates.notice(frame(status), notice), Html.TYPE);
        }
        answer.write(request, response);
    }

    /** Whether there may be a page for visitors later: one that is written, or that comes back. */
    private static boolean mayCome(int status, String requested) {
        return (status == 404 || status == 410) && !isBelow("/admin", requested);
    }

    private static String json(String code, Optional<Obstacle> obstacle) {
        JsonObjectBuilder body = Json.createObjectBuilder().add("error", code);
        obstacle.ifPresent(found -> body.add("error_description", found.words()));
        return body.build().toString();
    }

    private Frame frame(int status) {
        // After an error of the server the database may be out of reach.
        return status >= 500 ? frames.plain() : frames.current();
    }

    private static boolean isBelow(String path, String requested) {
        return requested.equals(path) || requested.startsWith(path + "/");
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
}
