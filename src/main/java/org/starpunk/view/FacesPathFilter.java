package org.starpunk.view;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Leaves nothing under {@code /faces/} but resources: that prefix would open every view past the security constraints,
 * which know views by their own paths only.
 */
public class FacesPathFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** No dot begins a segment, and nothing is encoded: there is no way up and out. */
    private static final Pattern RESOURCE =
            Pattern.compile("/faces/jakarta\\.faces\\.resource(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*+)++");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Both: the path that Faces will read, and the one that was sent.
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (isResource(path) && isResource(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    static boolean isResource(String path) {
        return RESOURCE.matcher(path).matches() && !path.endsWith(".xhtml");
    }
}
