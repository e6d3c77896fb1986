package org.starpunk.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.starpunk.outbound.OutboundHttp;
import org.starpunk.outbound.OutboundLimits;
import org.starpunk.outbound.OutboundResponse;
import org.starpunk.site.SiteUrl;

/** Looks whether profiles elsewhere link back to the home page by {@code rel="me"}, which proves that both are of one person. */
@Dependent
class ProfileLinks {

    /** Pages of profiles are large, and say their links late. */
    private static final OutboundLimits LIMITS = new OutboundLimits(3, Duration.ofSeconds(5), 4 << 20);

    /** Longer than so many take, nobody waits. */
    private static final int MAX_PROFILES = 12;

    @Inject
    private SiteUrl site;

    @Inject
    private OutboundHttp strangers;

    /** One for each of the first profiles, in their order. */
    List<ProfileFinding> look(List<String> profiles) {
        return profiles.stream().limit(MAX_PROFILES).map(this::look).toList();
    }

    private ProfileFinding look(String profile) {
        try {
            OutboundResponse answer = strangers.getForOwner(URI.create(profile), "text/html", LIMITS);
            if (answer.status() != 200) {
                return ProfileFinding.UNREAD;
            }
            return links(answer).anyMatch(this::isHome) ? ProfileFinding.LINKED : ProfileFinding.UNLINKED;
        } catch (IllegalArgumentException | IOException e) {
            return ProfileFinding.UNREAD;
        }
    }

    private static Stream<String> links(OutboundResponse answer) {
        return Stream.concat(
                answer.links("me").stream(),
                answer.html().select("a[rel~=(?i)(^|\\s)me($|\\s)], link[rel~=(?i)(^|\\s)me($|\\s)]").stream()
                        .map((Element link) -> link.absUrl("href")));
    }

    private boolean isHome(String url) {
        return site.path(url).filter(path -> path.equals("/") || path.isEmpty()).isPresent();
    }
}
