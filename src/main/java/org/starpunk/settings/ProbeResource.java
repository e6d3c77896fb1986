package org.starpunk.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.starpunk.site.SiteService;

/** The word by which {@link AddressProbe} knows this site again; none where nobody ever looked. */
@Path(ProbeResource.PATH)
@ApplicationScoped
public class ProbeResource {

    static final String PATH = "/.well-known/starpunk";

    @Inject
    private SiteService sites;

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String get() {
        return sites.findProbe().orElse("");
    }
}
