package org.starpunk.citation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.microformats.WebUrl;
import org.starpunk.outbound.OutboundException;
import org.starpunk.outbound.OutboundHttp;
import org.starpunk.outbound.OutboundLimits;
import org.starpunk.outbound.OutboundResponse;
import org.starpunk.sentence.Sentence;

/** Asks pages, for the owner, what they say of themselves. */
@Dependent
public class CitedPages {

    private static final Logger LOGGER = Logger.getLogger(CitedPages.class.getName());

    /** Pages of large sites are large, and the owner waits. */
    private static final OutboundLimits LIMITS = new OutboundLimits(5, Duration.ofSeconds(8), 4 << 20);

    private static final String ACCEPT = "text/html, application/xhtml+xml;q=0.9";

    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");

    private final OutboundHttp strangers;

    @Inject
    CitedPages(OutboundHttp strangers) {
        this.strangers = strangers;
    }

    /** @throws CitationException when nobody answers there, or nothing is said */
    public Citation read(String address) {
        OutboundResponse answer = ask(url(address));
        if (answer.status() != 200) {
            throw new CitationException(Sentence.of("citation.status", answer.status()));
        }
        if (!HTML.contains(answer.mediaType())) {
            throw new CitationException(Sentence.of("citation.type"));
        }
        Citation said = CitedPage.read(answer.html(), address);
        if (said.saysNothing()) {
            throw new CitationException(Sentence.of("citation.nothing"));
        }
        return said;
    }

    private static URI url(String address) {
        String url = WebUrl.of(address).orElseThrow(() -> new CitationException(Sentence.of("citation.noAddress")));
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new CitationException(Sentence.of("citation.forbidden"));
        }
    }

    private OutboundResponse ask(URI url) {
        try {
            return strangers.getForOwner(url, ACCEPT, LIMITS);
        } catch (OutboundException e) {
            LOGGER.log(Level.INFO, "The page {0} was not read. {1}", new Object[] {url, e.getMessage()});
            throw new CitationException(
                    switch (e.reason()) {
                        case FORBIDDEN -> Sentence.of("citation.forbidden");
                        case TOO_LARGE -> Sentence.of("citation.tooLarge");
                        case FAILED, TOO_MANY_REDIRECTS -> Sentence.of("citation.failed");
                        case BUSY -> Sentence.of("citation.busy");
                        case TIMED_OUT -> Sentence.of("citation.late");
                    });
        }
    }
}
