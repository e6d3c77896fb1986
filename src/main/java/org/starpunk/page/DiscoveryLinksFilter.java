package org.starpunk.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import org.starpunk.site.DiscoveryLink;
import org.starpunk.site.SiteUrl;

/** Says in the {@code Link} header of every page which endpoints the site has, for clients that read no HTML. */
@ApplicationScoped
public class DiscoveryLinksFilter implements ContainerResponseFilter {

    @Inject
    private SiteUrl site;

    @Inject
    private DiscoveryLinks links;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 200 && Html.TYPE.equals(response.getMediaType())) {
            for (DiscoveryLink link : links.list()) {
                response.getHeaders()
                        .add(HttpHeaders.LINK, "<%s>; rel=\"%s\"".formatted(site.resolve(link.path()), link.rel()));
            }
        }
    }
}
