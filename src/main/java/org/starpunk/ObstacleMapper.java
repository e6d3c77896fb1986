package org.starpunk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.starpunk.database.Obstacle;
import org.starpunk.database.ObstacleException;

/** As {@link ObstacleFilter}, for what Jersey would log with all its frames before it came there. */
public final class ObstacleMapper implements ExceptionMapper<ObstacleException> {

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(ObstacleException failure) {
        return answer(request, failure.obstacle(), failure);
    }

    static Response answer(HttpServletRequest request, Obstacle obstacle, RuntimeException failure) {
        obstacle.report(failure);
        request.setAttribute(Obstacle.class.getName(), obstacle);
        return Response.status(obstacle.status())
                .header(HttpHeaders.RETRY_AFTER, obstacle.retryAfter())
                .build();
    }
}
