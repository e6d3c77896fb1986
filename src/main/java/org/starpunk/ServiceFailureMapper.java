package org.starpunk;

import jakarta.ejb.EJBException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.database.Obstacle;

/**
 * What a service has failed of. Jersey answers 500 to what nobody maps, before it hands the failure on, so that {@link
 * ObstacleFilter} comes too late.
 */
public final class ServiceFailureMapper implements ExceptionMapper<EJBException> {

    private static final Logger LOGGER = Logger.getLogger(ServiceFailureMapper.class.getName());

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(EJBException failure) {
        return answer(request, failure);
    }

    static Response answer(HttpServletRequest request, RuntimeException failure) {
        return Obstacle.of(failure)
                .map(obstacle -> ObstacleMapper.answer(request, obstacle, failure))
                .orElseGet(() -> {
                    LOGGER.log(Level.SEVERE, failure, () -> "A request failed: " + request.getRequestURI());
                    return Response.serverError().build();
                });
    }
}
