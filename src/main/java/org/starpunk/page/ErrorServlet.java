package org.starpunk.page;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.starpunk.database.Obstacle;
import org.starpunk.http.AllowedMethods;
import org.starpunk.http.RequestNumber;
import org.starpunk.http.RequestPath;
import org.starpunk.http.TypedField;

/**
 * What every answer without a body of its own becomes when its status is 400 or above: a notice for people, JSON for
 * clients. Jakarta EE sends them all here, whichever part of the server failed; {@code web.xml} says so.
 */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ErrorPages pages;

    @Inject
    private transient FormerAddresses formerAddresses;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        // Whoever asks for this servlet itself finds nothing.
        int status = failed == null ? 404 : (int) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Optional<URI> moved =
                status == 404 && failed != null ? formerAddresses.find(request, (String) failed) : Optional.empty();
        if (moved.isPresent()) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", moved.get().toString());
            response.setHeader("Cache-Control", "no-cache");
            return;
        }
        response.setStatus(status);
        if (status >= 500) {
            RequestNumber.tell(response);
        }
        response.setHeader("Cache-Control", mayCome(status, String.valueOf(failed)) ? "no-cache" : "no-store");
        if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED && !response.containsHeader("Allow")) {
            response.setHeader("Allow", AllowedMethods.of(String.valueOf(failed)));
        }
        Optional<Obstacle> obstacle = Optional.ofNullable((Obstacle) request.getAttribute(Obstacle.class.getName()));
        pages.of(status, String.valueOf(failed), obstacle, form(request, status, String.valueOf(failed)))
                .write(request, response);
    }

    /** Nothing of it is stored when the server has failed; one that was refused is kept by the browser. */
    private static Optional<List<TypedField>> form(HttpServletRequest request, int status, String requested) {
        return status >= 500 && request.getMethod().equals("POST") && RequestPath.isBelow("/admin", requested)
                ? Optional.of(TypedField.of(request::getParameter))
                : Optional.empty();
    }

    /** Whether there may be a page for visitors later: one that is written, or that comes back. */
    private static boolean mayCome(int status, String requested) {
        return (status == 404 || status == 410) && !RequestPath.isBelow("/admin", requested);
    }
}
