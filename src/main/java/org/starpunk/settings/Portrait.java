package org.starpunk.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.starpunk.format.MediaException;
import org.starpunk.format.MediaFormat;
import org.starpunk.media.MediaUploads;
import org.starpunk.media.MediaUrls;
import org.starpunk.media.ReceivedFile;
import org.starpunk.site.Author;
import org.starpunk.site.SiteService;
import org.starpunk.view.SentFiles;

/** The picture of the author, as it comes with a form. */
@Dependent
class Portrait {

    private static final String FIELD = "file";

    @Inject
    private MediaUploads uploads;

    @Inject
    private MediaUrls urls;

    @Inject
    private SiteService sites;

    /**
     * Keeps the picture that a form brought along, and makes it the author's; false when it brought none.
     *
     * @throws MediaException when it is no file that is kept here
     */
    boolean keep(HttpServletRequest form) {
        try {
            for (Part part : SentFiles.list(form, FIELD)) {
                return keep(part.getInputStream());
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean keep(InputStream body) {
        try (ReceivedFile received = uploads.receive(body)) {
            return received.format().kind() == MediaFormat.Kind.IMAGE
                    && uploads.keep(List.of(received), () -> show(urls.of(received.name())));
        }
    }

    private boolean show(URI photo) {
        Author author = sites.get().author();
        sites.write(new Author(author.name(), photo.toString(), author.note(), author.me()));
        return true;
    }
}
