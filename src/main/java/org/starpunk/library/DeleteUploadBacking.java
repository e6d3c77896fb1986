package org.starpunk.library;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.starpunk.media.MediaLibrary;
import org.starpunk.media.MediaName;
import org.starpunk.media.MediaUploads;
import org.starpunk.sentence.Sentence;
import org.starpunk.site.SiteUrl;
import org.starpunk.view.Moments;
import org.starpunk.view.Page;

/** The view that says what would miss an upload, and deletes it. */
@Named
@RequestScoped
public class DeleteUploadBacking {

    private static final int MOST_NOTES = 50;

    @Inject
    private MediaLibrary media;

    @Inject
    private MediaUploads uploads;

    @Inject
    private LibraryService library;

    @Inject
    private SiteUrl site;

    @Inject
    private Moments moments;

    private Upload upload;

    @PostConstruct
    void find() {
        Optional<MediaName> name = MediaName.parse(Page.parameter("file"));
        upload = library.withUses(media.list(name.stream().toList()), MOST_NOTES).stream()
                .findFirst()
                .orElse(null);
    }

    /** Answers 404 when there is no such file. */
    public void open() {
        if (upload == null) {
            Page.notFound();
        }
    }

    /** Deleting twice is deleting once. */
    public void delete() {
        MediaName.parse(Page.parameter("file")).ifPresent(uploads::delete);
        Page.redirect("/admin/library?deleted=yes");
    }

    public UploadRow getRow() {
        return upload == null ? null : UploadRow.of(upload, moments, site);
    }

    /** What the deletion does, in a sentence. */
    public Sentence getEffect() {
        return Sentence.of(upload != null && upload.isUsed() ? "library.deletionOfUsed" : "library.deletion");
    }
}
