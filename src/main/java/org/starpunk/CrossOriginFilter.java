package org.starpunk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.starpunk.http.RequestPath;

/**
 * Lets the scripts of every site read what every visitor may read, to find the endpoints of the site for one. No cookie
 * goes with them: they see what strangers see.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch: CORS protocol</a>
 */
public class CrossOriginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The owner's, the operator's, and those that say themselves who may read them. */
    private static final List<String> OTHERS =
            List.of("/admin", "/faces", "/health", "/metrics", "/openapi", "/micropub", "/auth", "/webmention");

    private static final List<String> METHODS = List.of("GET", "HEAD");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean isRead = METHODS.contains(request.getMethod());
        boolean isPreflight = request.getMethod().equals("OPTIONS")
                && METHODS.contains(String.valueOf(request.getHeader("Access-Control-Request-Method")));
        if ((isRead || isPreflight) && isPublic(request)) {
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader("Access-Control-Expose-Headers", "Link");
            if (isPreflight) {
                response.setHeader("Access-Control-Allow-Methods", String.join(", ", METHODS));
                response.setHeader("Access-Control-Allow-Headers", "*");
                response.setHeader("Access-Control-Max-Age", "86400");
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isPublic(HttpServletRequest request) {
        // As the server reads the path, not as it was sent.
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return !RequestPath.isBelow(OTHERS, path);
    }
}
