package org.starpunk.vcard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.starpunk.http.Representation;
import org.starpunk.microformats.WebUrl;
import org.starpunk.site.Author;
import org.starpunk.site.ShownSite;
import org.starpunk.site.SiteUrl;

/** {@code /author.vcf}: what the h-card of the home page says, for an address book. */
@Path("/author.vcf")
@ApplicationScoped
public class AuthorCardResource {

    private static final MediaType TYPE = new MediaType("text", "vcard").withCharset("UTF-8");

    @Inject
    private ShownSite sites;

    @Inject
    private SiteUrl url;

    @GET
    public Response get(@Context Request request, @Context HttpHeaders headers) {
        return new Representation(card(sites.get().author(), url), TYPE)
                .answer(request, headers)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"author.vcf\"")
                .build();
    }

    static byte[] card(Author author, SiteUrl url) {
        VCard card =
                new VCard().uri("UID", url.toString()).text("FN", author.name()).uri("URL;PREF=1", url.toString());
        author.me().stream().flatMap(me -> WebUrl.of(me).stream()).forEach(me -> card.uri("URL", me));
        if (!author.photo().isBlank()) {
            WebUrl.resolve(url, author.photo()).ifPresent(photo -> card.uri("PHOTO", photo));
        }
        if (!author.note().isBlank()) {
            card.text("NOTE", author.note());
        }
        return card.toBytes();
    }
}
