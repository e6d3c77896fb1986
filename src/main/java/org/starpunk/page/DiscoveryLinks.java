package org.starpunk.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.starpunk.site.DiscoveryLink;

/** What clients find from every page, whichever room it leads to. */
@ApplicationScoped
class DiscoveryLinks {

    private List<DiscoveryLink> links;

    /** For the container. */
    protected DiscoveryLinks() {}

    @Inject
    DiscoveryLinks(@Any Instance<DiscoveryLink> produced) {
        links = produced.stream()
                .sorted(Comparator.comparing(DiscoveryLink::rel))
                .toList();
    }

    List<DiscoveryLink> list() {
        return links;
    }
}
