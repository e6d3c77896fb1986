package org.starpunk.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.starpunk.database.Obstacle;
import org.starpunk.forwarding.FormerPath;
import org.starpunk.forwarding.ForwardingService;
import org.starpunk.http.RequestPath;

/** Where somebody is sent who asks for the path that a post had on another site: asked only where there is nothing else. */
@ApplicationScoped
class FormerAddresses {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** No post of another site was ever looked for there. */
    private static final List<String> OWN =
            List.of("/admin", "/auth", "/faces", "/health", "/media", "/metrics", "/micropub", "/notes", "/static");

    @Inject
    private ForwardingService forwarding;

    /** @param requested the path as it was sent */
    Optional<URI> find(HttpServletRequest request, String requested) {
        if (!READING.contains(request.getMethod()) || RequestPath.isBelow(OWN, requested)) {
            return Optional.empty();
        }
        try {
            return FormerPath.of(requested).flatMap(forwarding::find);
        } catch (RuntimeException e) {
            // What is not there is not there even while the database does not answer.
            Obstacle.of(e).orElseThrow(() -> e).report(e);
            return Optional.empty();
        }
    }
}
