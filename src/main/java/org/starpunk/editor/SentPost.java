package org.starpunk.editor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.starpunk.citation.CitationException;
import org.starpunk.citation.CitedPages;
import org.starpunk.entry.Words;
import org.starpunk.media.MediaFile;
import org.starpunk.media.MediaLibrary;
import org.starpunk.media.MediaName;
import org.starpunk.media.MediaUrls;
import org.starpunk.microformats.Property;
import org.starpunk.note.NoteStatus;
import org.starpunk.owner.Secret;
import org.starpunk.sentence.Sentence;
import org.starpunk.sentence.SentenceException;
import org.starpunk.view.Page;

/** What a request brings along beside the fields of Faces: keys, the kind of post, its files, and what is done to them. */
@RequestScoped
class SentPost {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Inject
    private WorkingCopyService copies;

    @Inject
    private FormUploads uploads;

    @Inject
    private CitedPages pages;

    @Inject
    private MediaLibrary library;

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

    /** @param otherwise when nothing was said of files */
    MediaForm media(MediaForm otherwise) {
        if (Page.isSent() && !Page.parameter("photos").isEmpty()) {
            return MediaForm.sent(Page::parameters, otherwise);
        }
        return copy().map(copy -> MediaForm.sent(copy::texts, otherwise)).orElse(otherwise);
    }

    /** The uploads that a link to a form names. */
    MediaForm linked() {
        MediaForm media = MediaForm.none();
        choose(
                Page.parameters(Property.PHOTO.toString()).stream()
                        .flatMap(url -> urls.name(url).stream())
                        .limit(MediaChoice.PAGE_SIZE)
                        .toList(),
                media);
        return media;
    }

    private void choose(List<MediaName> names, MediaForm media) {
        Map<MediaName, MediaFile> there =
                library.list(names).stream().collect(Collectors.toMap(MediaFile::name, Function.identity()));
        names.stream()
                .flatMap(name -> Optional.ofNullable(there.get(name)).stream())
                .flatMap(file -> ChosenFile.of(file.name(), file.alt(), urls).stream())
                .forEach(media::add);
    }

    /** Takes in the files that came along or were chosen, and does what was asked of others; nothing is saved then. */
    void receive(MediaForm media) {
        if (!Page.isSent()) {
            return;
        }
        arranged = arrange("photoUp", media::raise) | arrange("photoRemove", media::remove) | MediaChoice.isAsked();
        choose(MediaChoice.names(), media);
        try {
            List<ChosenFile> received = uploads.receive(Page.request());
            received.forEach(media::add);
            if (!received.isEmpty()) {
                Page.complain(Sentence.of("editor.describeFiles"));
                arranged = true;
            }
        } catch (SentenceException e) {
            Page.complain(e.sentence());
            arranged = true;
        }
        if (arranged) {
            Page.showAsTyped();
        }
    }

    /** Says so when a description is too long. */
    static boolean isTooLong(MediaForm media, MediaForm before) {
        boolean tooLong = media.isTooLong(before);
        if (tooLong) {
            Page.complain(Sentence.of("editor.descriptionTooLong", FieldLengths.MAX_DESCRIPTION));
        }
        return tooLong;
    }

    /** Asks the page that the post is about what it says of itself, if the button for that was pressed. */
    void cite(CiteForm cite) {
        if (Page.pressed("cite").isEmpty()) {
            return;
        }
        arranged = true;
        try {
            String address = Page.parameter(FormFields.TARGET).strip();
            CiteForm.fields(pages.read(address)).forEach(Page::fillIn);
            cite.setOf(address);
        } catch (CitationException e) {
            Page.complain(FormFields.TARGET, e.sentence());
        }
        Page.showAsTyped();
    }

    /** Whether files came or moved, or a page was asked: the form is shown again then, and nothing is saved. */
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
