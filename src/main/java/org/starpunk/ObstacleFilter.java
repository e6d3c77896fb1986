package org.starpunk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.starpunk.database.Obstacle;

/** Answers what fails because the database or the disk is in trouble: with the reason, and when to try again. */
public class ObstacleFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Obstacle.forget();
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            Optional<Obstacle> obstacle = response.isCommitted() ? Optional.empty() : first(request, Obstacle.of(e));
            if (obstacle.isEmpty()) {
                throw e;
            }
            ObstacleMapper.tell(request, obstacle.get(), e);
            response.setHeader("Retry-After", obstacle.get().retryAfter());
            response.sendError(obstacle.get().status());
        }
    }

    /** What somebody has found already decided what became of the request: after it, the answer alone failed. */
    private static Optional<Obstacle> first(HttpServletRequest request, Optional<Obstacle> now) {
        return Optional.ofNullable((Obstacle) request.getAttribute(Obstacle.class.getName()))
                .or(() -> now);
    }
}
