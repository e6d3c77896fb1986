package org.starpunk.editor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.starpunk.format.MediaFormat;
import org.starpunk.media.MediaUploads;
import org.starpunk.media.MediaUrls;
import org.starpunk.media.ReceivedFile;
import org.starpunk.sentence.Sentence;
import org.starpunk.view.SentFiles;

/** How photos come in by the editor: as by the media endpoint, and kept like any upload, whatever becomes of the form. */
@Dependent
class PhotoUploads {

    private static final String FIELD = "files";

    private final MediaUploads uploads;
    private final MediaUrls urls;

    @Inject
    PhotoUploads(MediaUploads uploads, MediaUrls urls) {
        this.uploads = uploads;
        this.urls = urls;
    }

    /** The URLs of the photos that a form brought along. */
    List<String> receive(HttpServletRequest form) {
        List<String> received = new ArrayList<>();
        try {
            for (Part part : SentFiles.list(form, FIELD)) {
                received.add(receive(part.getInputStream()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return received;
    }

    /**
     * The URL of a photo.
     *
     * @throws org.starpunk.sentence.SentenceException when it is none
     */
    String receive(InputStream body) {
        try (ReceivedFile file = uploads.receive(body)) {
            if (file.format().kind() != MediaFormat.Kind.IMAGE) {
                throw new RefusedPhotoException(
                        Sentence.of("editor.noPicture", file.format().mimeType()));
            }
            return uploads.keep(List.of(file), () -> urls.of(file.name()).toString());
        }
    }
}
