package org.starpunk.micropub;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.starpunk.entry.InvalidEntryException;
import org.starpunk.http.OAuthError;

/** Answers a client whose post no note can be. */
public final class InvalidEntryMapper implements ExceptionMapper<InvalidEntryException> {

    private final OAuthError.Mapper errors = new OAuthError.Mapper();

    @Override
    public Response toResponse(InvalidEntryException invalid) {
        return errors.toResponse(OAuthError.invalidRequest(invalid.sentence()));
    }
}
