package org.starpunk.micropub;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.function.Consumer;
import org.starpunk.indieauth.AccessToken;
import org.starpunk.media.MediaUploads;
import org.starpunk.media.MediaUrls;

/** Reads forms with files (RFC 7578), part by part as they arrive. */
@Dependent
class MultipartReader {

    private final Clients clients;
    private final MediaUploads uploads;
    private final MediaUrls urls;

    @Inject
    MultipartReader(Clients clients, MediaUploads uploads, MediaUrls urls) {
        this.clients = clients;
        this.uploads = uploads;
        this.urls = urls;
    }

    /**
     * Reads a form to its end.
     *
     * @param mayUpload refuses a token that must not send files, as soon as it is known
     */
    MultipartForm read(HttpServletRequest request, InputStream body, Consumer<AccessToken> mayUpload) {
        MultipartParts parts = new MultipartParts(uploads, urls, form -> clients.find(request, form), mayUpload);
        try {
            parts.read(request, body);
            return parts.form();
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }
}
