package org.starpunk.indieauth;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.starpunk.site.DiscoveryLink;

/** How clients find the way from the owner's address to the owner's consent (IndieAuth 4.1). */
@Dependent
class IndieAuthLinks {

    @Produces
    DiscoveryLink metadata() {
        return new DiscoveryLink("indieauth-metadata", Endpoint.METADATA.path());
    }

    /** For clients that do not know of the metadata. */
    @Produces
    DiscoveryLink authorization() {
        return new DiscoveryLink("authorization_endpoint", Endpoint.AUTHORIZATION.path());
    }

    /** For clients that do not know of the metadata. */
    @Produces
    DiscoveryLink token() {
        return new DiscoveryLink("token_endpoint", Endpoint.TOKEN.path());
    }
}
