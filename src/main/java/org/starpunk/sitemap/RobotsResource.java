package org.starpunk.sitemap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.starpunk.http.Representation;
import org.starpunk.site.SiteUrl;

/** {@code /robots.txt}: whatever visitors read, robots may read too. */
@Path("/robots.txt")
@ApplicationScoped
public class RobotsResource {

    // A path is a prefix: /auth alone would be /author.vcf, too.
    private static final String RULES =
            """
            User-agent: *
            Disallow: /admin/
            Disallow: /admin$
            Disallow: /auth/
            Disallow: /auth$
            Disallow: /micropub
            Disallow: /health
            Disallow: /metrics

            Sitemap: %s
            """;

    private static final MediaType TEXT = MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8");

    @Inject
    private SiteUrl site;

    @GET
    public Response get(@Context Request request, @Context HttpHeaders headers) {
        String rules = RULES.formatted(site.resolve("/sitemap.xml"));
        return new Representation(rules.getBytes(StandardCharsets.UTF_8), TEXT)
                .answer(request, headers)
                .build();
    }
}
