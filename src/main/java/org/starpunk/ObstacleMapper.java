package org.starpunk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.starpunk.database.Obstacle;
import org.starpunk.database.ObstacleException;
import org.starpunk.http.OAuthError;

/** As {@link ObstacleFilter}, for what Jersey would log with all its frames before it came there. */
public final class ObstacleMapper implements ExceptionMapper<ObstacleException> {

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(ObstacleException failure) {
        return answer(request, failure.obstacle(), failure);
    }

    static Response answer(HttpServletRequest request, Obstacle obstacle, RuntimeException failure) {
        tell(request, obstacle, failure);
        return Response.status(obstacle.status())
                .header(HttpHeaders.RETRY_AFTER, obstacle.retryAfter())
                .build();
    }

    /** Tells the operator, and those who write the answer: a page for people, or JSON for programs. */
    static void tell(HttpServletRequest request, Obstacle obstacle, Exception failure) {
        obstacle.report(failure);
        request.setAttribute(Obstacle.class.getName(), obstacle);
        String error = obstacle.status() == 507 ? "insufficient_storage" : "temporarily_unavailable";
        request.setAttribute(
                OAuthError.class.getName(), OAuthError.of(obstacle.status(), error, obstacle.sentenceForWriter()));
    }
}
