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
import org.starpunk.media.MediaUploads;
import org.starpunk.media.MediaUrls;
import org.starpunk.media.ReceivedFile;
import org.starpunk.sentence.Sentence;
import org.starpunk.view.SentFiles;

/** How files come in by the editor: as by the media endpoint, and kept like any upload, whatever becomes of the form. */
@Dependent
class FormUploads {

    private static final String FIELD = "files";

    private final MediaUploads uploads;
    private final MediaUrls urls;

    @Inject
    FormUploads(MediaUploads uploads, MediaUrls urls) {
        this.uploads = uploads;
        this.urls = urls;
    }

    /** The files that a form brought along. */
    List<ChosenFile> receive(HttpServletRequest form) {
        List<ChosenFile> received = new ArrayList<>();
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
     * A file that a post shows.
     *
     * @throws org.starpunk.sentence.SentenceException when it is none
     */
    ChosenFile receive(InputStream body) {
        try (ReceivedFile file = uploads.receive(body)) {
            ChosenFile chosen = ChosenFile.of(file.name(), "", urls)
                    .orElseThrow(() -> new RefusedFileException(
                            Sentence.of("editor.notShown", file.format().mimeType())));
            return uploads.keep(List.of(file), () -> chosen);
        }
    }
}
