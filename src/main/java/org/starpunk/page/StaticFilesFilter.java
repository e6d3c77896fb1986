package org.starpunk.page;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets browsers keep a static file for ever when its URL has the version that pages link; otherwise they ask again. */
@WebFilter(StaticFiles.PATH + "*")
public class StaticFilesFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient StaticFiles files;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean versioned = ("v=" + files.version()).equals(request.getQueryString());
        response.setHeader("Cache-Control", versioned ? "public, max-age=31536000, immutable" : "no-cache");
        chain.doFilter(request, response);
    }
}
