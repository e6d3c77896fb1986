package org.starpunk.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.starpunk.outbound.OutboundException;
import org.starpunk.outbound.OutboundHttp;
import org.starpunk.outbound.OutboundLimits;
import org.starpunk.outbound.OutboundResponse;
import org.starpunk.site.SiteService;
import org.starpunk.site.SiteUrl;

/**
 * Looks whether the address of the site leads back to it, as strangers come: it leaves a new word in the database, and
 * reads at the address which word is there.
 */
@Dependent
class AddressProbe {

    private static final OutboundLimits LIMITS = new OutboundLimits(0, Duration.ofSeconds(8), 4096);

    private static final int BYTES = 16;

    @Inject
    private SiteUrl site;

    @Inject
    private SiteService sites;

    @Inject
    private OutboundHttp strangers;

    @Inject
    private SecureRandom random;

    AddressFinding look() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String probe = HexFormat.of().formatHex(bytes);
        sites.leaveProbe(probe);
        try {
            OutboundResponse answer = strangers.getForOwner(site.resolve(ProbeResource.PATH), "text/plain", LIMITS);
            String found = new String(answer.body(), StandardCharsets.US_ASCII).strip();
            return answer.status() == 200 && found.equals(probe) ? AddressFinding.HERE : AddressFinding.ELSEWHERE;
        } catch (OutboundException e) {
            return AddressFinding.of(e.reason());
        }
    }
}
