package org.starpunk.micropub;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.function.Consumer;
import org.starpunk.indieauth.AccessToken;
import org.starpunk.indieauth.Callers;
import org.starpunk.media.MediaUploads;
import org.starpunk.media.MediaUrls;

/** Reads forms with files (RFC 7578), part by part as they arrive. */
@Dependent
class MultipartReader {

    private final Callers callers;
    private final MediaUploads uploads;
    private final MediaUrls urls;

    @Inject
    MultipartReader(Callers callers, MediaUploads uploads, MediaUrls urls) {
        this.callers = callers;
        this.uploads = uploads;
        this.urls = urls;
    }

    /**
     * Reads a form to its end.
     *
     * @param mayUpload refuses a token that must not send files, as soon as it is known
     */
    MultipartForm read(HttpServletRequest request, InputStream body, Consumer<AccessToken> mayUpload) {
        MultipartParts parts = new MultipartParts(uploads, urls, form -> callers.find(request, form), mayUpload);
        try {
            parts.read(request, body);
            return parts.form();
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }
}
