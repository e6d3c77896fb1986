package org.starpunk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.eclipse.persistence.exceptions.EclipseLinkException;

/** As {@link ServiceFailureMapper}, of what is read after its service is done: the tags of a note, once a page shows them. */
public final class LateReadMapper implements ExceptionMapper<EclipseLinkException> {

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(EclipseLinkException failure) {
        return ServiceFailureMapper.answer(request, failure);
    }
}
