package org.starpunk.indieauth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.starpunk.configuration.Keys;
import org.starpunk.outbound.OutboundException;
import org.starpunk.outbound.OutboundHttp;
import org.starpunk.outbound.OutboundLimits;
import org.starpunk.outbound.OutboundResponse;
import org.starpunk.outbound.OutboundSettings;
import org.starpunk.sentence.Sentence;

/** Asks applications who they are, and keeps what they say for as long as they allow, a day at most. */
@ApplicationScoped
public class ClientInformationReader {

    private static final Logger LOGGER = Logger.getLogger(ClientInformationReader.class.getName());

    /**
     * Enough for the home page of an application, and little enough for anybody to make us read it: HTML that is meant to
     * be slow costs a second for each megabyte. No redirect, as its address would name another client.
     */
    static final OutboundLimits LIMITS = new OutboundLimits(0, Duration.ofSeconds(10), 1 << 18);

    private static final String ACCEPT = "application/json, text/html;q=0.9, application/xhtml+xml;q=0.8";

    private static final Pattern JSON = Pattern.compile("application/(?:json|[^/]+\\+json)");
    private static final Pattern HTML = Pattern.compile("text/html|application/xhtml\\+xml");

    private static final Duration DAY = Duration.ofDays(1);

    /** In characters, so that a few clients who say much take no more room than many. */
    private static final int MAX_KEPT = 1 << 20;

    private OutboundHttp strangers;
    private OutboundLimits limits;
    private boolean loopbackIsAsked;
    private Cache<ClientId, Kept> kept;

    /** For the container. */
    protected ClientInformationReader() {}

    @Inject
    ClientInformationReader(OutboundHttp strangers, Keys keys) {
        this(strangers, OutboundSettings.from(keys).privateAddressesAllowed(), LIMITS, Ticker.systemTicker());
    }

    ClientInformationReader(OutboundHttp strangers, boolean loopbackIsAsked, OutboundLimits limits, Ticker ticker) {
        this.strangers = strangers;
        this.loopbackIsAsked = loopbackIsAsked;
        this.limits = limits;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(MAX_KEPT)
                .weigher((ClientId client, Kept each) -> each.characters())
                .expireAfter(Expiry.<ClientId, Kept>creating((client, each) -> each.time()))
                .ticker(ticker)
                // No threads of its own: what has to go goes when something comes.
                .executor(Runnable::run)
                .build();
    }

    private record Kept(ClientInformation information, Duration time) {

        int characters() {
            return 1000
                    + information.name().length()
                    + information.redirectUris().stream()
                            .mapToInt(String::length)
                            .sum();
        }
    }

    /**
     * What a client says about itself, within ten seconds. A client on this machine is asked only where private addresses
     * are allowed, else it is known by its address alone.
     *
     * @throws ClientException when it says what it must not, or does not answer
     */
    public ClientInformation read(ClientId client, Asker asker) {
        if (client.isLoopback() && !loopbackIsAsked) {
            return ClientInformation.unread(client);
        }
        Optional<Kept> before = Optional.ofNullable(kept.getIfPresent(client));
        if (before.isPresent()) {
            return before.get().information();
        }
        OutboundResponse answer = ask(client, asker);
        ClientInformation information = read(client, answer);
        Duration time = answer.freshness().compareTo(DAY) < 0 ? answer.freshness() : DAY;
        if (!time.isZero()) {
            kept.put(client, new Kept(information, time));
        }
        return information;
    }

    private OutboundResponse ask(ClientId client, Asker asker) {
        try {
            return switch (asker) {
                case OWNER -> strangers.getForOwner(client.url(), ACCEPT, limits);
                case ANYBODY -> strangers.get(client.url(), ACCEPT, limits);
            };
        } catch (OutboundException e) {
            // Strangers can ask for any number of addresses, and do not fill the log with them.
            Level level = asker == Asker.OWNER ? Level.INFO : Level.FINE;
            LOGGER.log(level, "The client {0} was not read. {1}", new Object[] {client, e.getMessage()});
            throw switch (e.reason()) {
                case FORBIDDEN -> new ClientException(Sentence.of("indieauth.clientForbidden"));
                case TOO_LARGE -> new ClientException(Sentence.of("indieauth.clientTooLarge", limits.size()));
                case FAILED, TOO_MANY_REDIRECTS -> new ClientException(502, Sentence.of("indieauth.clientFailed"));
                case BUSY -> new ClientException(503, Sentence.of("indieauth.clientBusy"));
                case TIMED_OUT -> new ClientException(504, Sentence.of("indieauth.clientLate"));
            };
        }
    }

    private static ClientInformation read(ClientId client, OutboundResponse answer) {
        if (answer.status() != 200) {
            throw new ClientException(Sentence.of("indieauth.clientStatus", answer.status()));
        }
        if (JSON.matcher(answer.mediaType()).matches()) {
            return JsonClientDocument.read(client, answer.body());
        }
        if (HTML.matcher(answer.mediaType()).matches()) {
            return HtmlClientDocument.read(client, answer);
        }
        throw new ClientException(Sentence.of("indieauth.clientType"));
    }
}
