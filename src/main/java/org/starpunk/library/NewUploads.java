package org.starpunk.library;

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
import org.starpunk.media.ReceivedFile;
import org.starpunk.sentence.Sentence;
import org.starpunk.sentence.SentenceException;
import org.starpunk.view.SentFiles;

/** How files come in by the library: each by itself, so that one that is refused keeps no other one out. */
@Dependent
class NewUploads {

    private static final String FIELD = "files";

    private final MediaUploads uploads;

    @Inject
    NewUploads(MediaUploads uploads) {
        this.uploads = uploads;
    }

    /**
     * What became of the files of a form.
     *
     * @param kept how many are there now
     * @param refused why the others are not
     */
    record Result(int kept, List<Sentence> refused) {}

    Result receive(HttpServletRequest form) {
        List<Part> parts = SentFiles.list(form, FIELD);
        List<Sentence> refused = new ArrayList<>();
        for (Part part : parts) {
            try {
                receive(part.getInputStream());
            } catch (SentenceException e) {
                refused.add(Sentence.of("library.refused", name(part), e.sentence()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Result(parts.size() - refused.size(), refused);
    }

    private static String name(Part part) {
        String sent = part.getSubmittedFileName();
        return Sentence.isolated(Sentence.shown(sent == null ? "?" : sent));
    }

    /**
     * Takes in a file.
     *
     * @throws SentenceException when it is none that is kept here
     */
    void receive(InputStream body) {
        try (ReceivedFile file = uploads.receive(body)) {
            uploads.keep(List.of(file), () -> file);
        }
    }
}
