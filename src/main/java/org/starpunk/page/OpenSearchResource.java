package org.starpunk.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.starpunk.http.Representation;

/**
 * {@code /opensearch.xml}: how browsers search this site, as <a
 * href="https://github.com/dewitt/opensearch">OpenSearch 1.1</a> says it.
 */
@Path("/opensearch.xml")
@ApplicationScoped
public class OpenSearchResource {

    static final String TYPE = "application/opensearchdescription+xml";

    @Inject
    private Frames frames;

    @GET
    public Response get(@Context Request request, @Context HttpHeaders headers) {
        byte[] description = Templates.openSearch(frames.current());
        return new Representation(description, MediaType.valueOf(TYPE).withCharset("UTF-8"))
                .answer(request, headers)
                .build();
    }
}
