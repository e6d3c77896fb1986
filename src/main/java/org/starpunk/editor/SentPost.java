package org.starpunk.editor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.starpunk.citation.CitationException;
import org.starpunk.citation.CitedPages;
import org.starpunk.entry.Words;
import org.starpunk.media.MediaLibrary;
import org.starpunk.media.MediaUrls;
import org.starpunk.microformats.Property;
import org.starpunk.note.NoteStatus;
import org.starpunk.owner.Secret;
import org.starpunk.sentence.Sentence;
import org.starpunk.sentence.SentenceException;
import org.starpunk.view.Page;

/** What a request brings along beside the fields of Faces: keys, the kind of post, photos, and what is done to them. */
@RequestScoped
class SentPost {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Inject
    private WorkingCopyService copies;

    @Inject
    private PhotoUploads uploads;

    @Inject
    private CitedPages pages;

    @Inject
    private MediaLibrary media;

    @Inject
    private MediaUrls urls;

    @Inject
    private SecureRandom random;

    private boolean arranged;

    /** The key that was sent under a name; empty when none was. */
    static Optional<String> key(String name) {
        return Optional.of(Page.parameter(name)).filter(SentPost::isKey);
    }

    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** What the button that was pressed makes of the note; empty when none was, or in a link. */
    static Optional<NoteStatus> status() {
        return Words.find(Page.pressed("status"), NoteStatus.values());
    }

    String newKey() {
        return Secret.random(random).value();
    }

    /** What the form shall be filled in with; empty for a form that was sent, which says itself what was typed. */
    Optional<WorkingCopy> copy() {
        return Page.isSent() ? Optional.empty() : key("copy").flatMap(copies::find);
    }

    PostKind kind(PostKind otherwise) {
        return PostKind.find(Page.parameter(FormFields.KIND))
                .or(() -> copy().flatMap(copy -> copy.text(FormFields.KIND)).flatMap(PostKind::find))
                .orElse(otherwise);
    }

    /** @param otherwise when nothing was said of photos */
    PhotosForm photos(PhotosForm otherwise) {
        if (Page.isSent() && !Page.parameter("photos").isEmpty()) {
            return PhotosForm.sent(Page::parameters);
        }
        return copy().map(copy -> PhotosForm.sent(copy::texts)).orElse(otherwise);
    }

    /** The pictures of the library that a link to a form names. */
    PhotosForm linked() {
        PhotosForm photos = PhotosForm.none();
        Page.parameters(Property.PHOTO.toString()).stream()
                .flatMap(url -> media.find(url).stream())
                .forEach(file -> photos.add(urls.of(file.name()).toString(), file.alt()));
        return photos;
    }

    /** Takes in the photos that came along, and does what was asked of others; nothing is saved then. */
    void receive(PhotosForm photos) {
        if (!Page.isSent()) {
            return;
        }
        arranged = arrange("photoUp", photos::raise) | arrange("photoRemove", photos::remove);
        try {
            List<String> received = uploads.receive(Page.request());
            received.forEach(url -> photos.add(url, ""));
            if (!received.isEmpty()) {
                Page.complain(Sentence.of("editor.describePhotos"));
                arranged = true;
            }
        } catch (SentenceException e) {
            Page.complain(e.sentence());
            arranged = true;
        }
    }

    /** Asks the page that the post is about what it says of itself, if the button for that was pressed. */
    void cite() {
        if (Page.pressed("cite").isEmpty()) {
            return;
        }
        arranged = true;
        try {
            CiteForm.fields(pages.read(Page.parameter(FormFields.TARGET))).forEach(Page::fillIn);
        } catch (CitationException e) {
            Page.complain(FormFields.TARGET, e.sentence());
        }
        Page.showAsTyped();
    }

    /** Whether photos came or moved, or a page was asked: the form is shown again then, and nothing is saved. */
    boolean isArranged() {
        return arranged;
    }

    private static boolean arrange(String button, Consumer<Integer> work) {
        Optional<Integer> index = Optional.of(Page.pressed(button))
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf);
        index.ifPresent(work);
        return index.isPresent();
    }
}
