package org.starpunk.page;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
        response.setHeader("Cache-Control", "no-store");
        byte[] body;
        if (API.stream().anyMatch(path -> isBelow(path, String.valueOf(failed)))) {
            response.setContentType("application/json");
            body = "{\"error\":\"%s\"}".formatted(code(status)).getBytes(StandardCharsets.UTF_8);
        } else {
            response.setContentType(Html.TYPE.toString());
            body = Templates.notice(frame(status), Notice.of(status));
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
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
            default -> status < 500 ? "invalid_request" : "server_error";
        };
    }
}
