package org.starpunk.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.starpunk.configuration.Keys;

/** Who is believed when they say for whom they ask: anybody can write {@code X-Forwarded-For}. */
@Dependent
public class TrustedProxies {

    /** Some proxies name the port, too. */
    private static final Pattern FORWARDED =
            Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::\\d+)?|([0-9.]+):\\d+|([0-9A-Fa-f:.]+)");

    private final ProxySettings settings;

    @Inject
    TrustedProxies(Keys keys) {
        this(ProxySettings.from(keys));
    }

    TrustedProxies(ProxySettings settings) {
        this.settings = settings;
    }

    /** Whoever is last in the row of those that asked, and no trusted proxy. */
    public ClientAddress client(HttpServletRequest request) {
        return client(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    /** @param forwarded the values of {@code X-Forwarded-For} */
    public ClientAddress client(String remote, List<String> forwarded) {
        InetAddress client = Network.literal(remote)
                .orElseThrow(() -> new IllegalArgumentException(remote + " is no address of a connection."));
        List<String> row = new ArrayList<>(List.of(String.join(",", forwarded).split(",")));
        Collections.reverse(row);
        for (String hop : row) {
            Optional<InetAddress> before = isTrusted(client) ? hop(hop.strip()) : Optional.empty();
            if (before.isEmpty()) {
                break;
            }
            client = before.get();
        }
        return new ClientAddress(client);
    }

    private boolean isTrusted(InetAddress address) {
        return settings.trusted().stream().anyMatch(network -> network.contains(address));
    }

    private static Optional<InetAddress> hop(String text) {
        Matcher form = FORWARDED.matcher(text);
        return form.matches() ? Network.literal(form.replaceFirst("$1$2$3")) : Optional.empty();
    }
}
