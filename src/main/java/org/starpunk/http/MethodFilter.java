package org.starpunk.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers the methods that no page has, before JAX-RS, Faces and the servlets of the server answer them each in its own
 * way, and some as if they were GET.
 */
public class MethodFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String method = request.getMethod();
        String path = request.getRequestURI();
        if (!method.equals("OPTIONS") && AllowedMethods.allow(method, path)) {
            chain.doFilter(request, response);
        } else if (method.equals("OPTIONS")) {
            response.setHeader("Allow", AllowedMethods.of(path));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.setHeader("Allow", AllowedMethods.of(path));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }
}
