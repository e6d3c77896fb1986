package org.starpunk.admin;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.note.NamedTags;
import org.starpunk.note.NewNote;
import org.starpunk.note.Note;
import org.starpunk.note.NoteRevision;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Slug;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagName;

/** The fields that a note is written in. A field that was not sent is null, and changes nothing. */
public class NoteForm {

    private final Moments moments;
    private final NoteFormRules rules;

    private String name;
    private String content;
    private String tags;
    private String slug;
    private NoteStatus status;
    private String published;

    /** An empty one. */
    NoteForm(Moments moments) {
        this(moments, true);
    }

    private NoteForm(Moments moments, boolean contentRequired) {
        this.moments = moments;
        this.rules = new NoteFormRules(moments, contentRequired);
    }

    /** One whose fields are still to be filled in by what was sent. */
    static NoteForm sent(Note note, Moments moments) {
        // A note that is all photos, or a like, has no words and needs none.
        return new NoteForm(moments, !note.content().isBlank());
    }

    static NoteForm of(Note note, Moments moments) {
        NoteForm form = sent(note, moments);
        form.name = note.name().orElse("");
        form.content = note.content().source();
        form.tags = TagName.join(note.tags().stream().map(Tag::name).toList());
        form.slug = note.slug().toString();
        form.status = note.status();
        form.published =
                note.published().map(date -> moments.typed(date.toInstant())).orElse("");
        return form;
    }

    NewNote newNote() {
        NewNote note = NewNote.of(
                        new Content(Optional.ofNullable(content).orElse(""), ContentFormat.MARKDOWN),
                        asked(Optional.ofNullable(status).orElse(NoteStatus.PUBLISHED)),
                        tagNames(tags).orElse(List.of()))
                .withName(Optional.ofNullable(name).orElse(""));
        NewNote addressed =
                Optional.ofNullable(slug).flatMap(Slug::of).map(note::withSlug).orElse(note);
        return date(published).map(addressed::withPublished).orElse(addressed);
    }

    /** What the owner has changed of the note. One that came as HTML or as plain text stays that. */
    NoteRevision revisionOf(Note note) {
        NoteForm shown = of(note, moments);
        Optional<NoteStatus> wanted = Optional.ofNullable(status).filter(chosen -> chosen != note.status());
        Optional<OffsetDateTime> date = changed(NoteForm::getPublished, shown).flatMap(this::date);
        boolean isNow = wanted.filter(NoteStatus.PUBLISHED::equals).isPresent()
                && date.isEmpty()
                && note.published().filter(old -> old.isAfter(moments.now())).isPresent();
        return new NoteRevision(
                changed(NoteForm::getName, shown),
                Optional.empty(),
                changed(NoteForm::getContent, shown)
                        .map(source -> new Content(source, note.content().format())),
                changed(NoteForm::getSlug, shown).flatMap(Slug::of),
                wanted.map(NoteForm::asked),
                Optional.empty(),
                isNow ? Optional.of(moments.now()) : date,
                changed(NoteForm::getTags, shown).flatMap(NoteForm::tagNames),
                Optional.empty());
    }

    /** Whether a note that was made has the text of this form. */
    boolean hasTextOf(Note note) {
        return note.content().source().equals(content) && !note.isDeleted();
    }

    /** Whether everything else of it is as this form asks, too: saving it again would change nothing. */
    boolean isOf(Note note) {
        return hasTextOf(note)
                && note.name().orElse("").equals(Optional.ofNullable(name).orElse(""))
                && hasTagsOf(note)
                && isAddressOf(note)
                && (status == NoteStatus.DRAFT) == (note.status() == NoteStatus.DRAFT)
                && isDateOf(note);
    }

    /** A note carries its hashtags beside the tags that were typed. */
    private boolean hasTagsOf(Note note) {
        Set<String> carried = note.tags().stream().map(Tag::key).collect(Collectors.toSet());
        Set<String> typed = keys(tagNames(tags).orElse(List.of()).stream());
        return carried.containsAll(typed)
                && Stream.of(typed, keys(NamedTags.of(note.content())))
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet())
                        .containsAll(carried);
    }

    private static Set<String> keys(Stream<TagName> names) {
        return names.map(TagName::key).collect(Collectors.toSet());
    }

    private boolean isAddressOf(Note note) {
        return Optional.ofNullable(slug)
                .flatMap(Slug::of)
                .filter(wished -> !wished.isGrantedBy(note.slug()))
                .isEmpty();
    }

    /** A note without a date of its own has the one that it was made at, or, as a draft, none. */
    private boolean isDateOf(Note note) {
        Optional<Instant> has = note.published().map(OffsetDateTime::toInstant);
        return date(published)
                .map(asked -> has.equals(Optional.of(asked.toInstant())))
                .orElseGet(() -> has.filter(at -> !at.equals(note.createdAt())).isEmpty());
    }

    /** What a field says, unless it came back as it was shown: a browser sends other line ends than a note may have. */
    private Optional<String> changed(Function<NoteForm, String> field, NoteForm shown) {
        return Optional.ofNullable(field.apply(this))
                .filter(text -> !asSentBack(text).equals(asSentBack(field.apply(shown))));
    }

    private static String asSentBack(String text) {
        return TypedText.clean(text);
    }

    /** A note that is no draft waits by itself, if its date is still to come. */
    private static NoteStatus asked(NoteStatus chosen) {
        return chosen == NoteStatus.DRAFT ? NoteStatus.DRAFT : NoteStatus.PUBLISHED;
    }

    private Optional<OffsetDateTime> date(String typed) {
        return Optional.ofNullable(typed).filter(text -> !text.isBlank()).map(moments::parse);
    }

    private static Optional<List<TagName>> tagNames(String typed) {
        return Optional.ofNullable(typed).map(TagName::parse);
    }

    public void validateContent(FacesContext context, UIComponent field, Object typed) {
        rules.checkContent((String) typed);
    }

    public void validateTags(FacesContext context, UIComponent field, Object typed) {
        rules.checkTags((String) typed);
    }

    public void validateSlug(FacesContext context, UIComponent field, Object typed) {
        rules.checkSlug((String) typed);
    }

    public void validatePublished(FacesContext context, UIComponent field, Object typed) {
        rules.checkPublished((String) typed, Page.parameter("status"));
    }

    public boolean isContentRequired() {
        return rules.contentRequired();
    }

    public String getZone() {
        return moments.zoneName();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? null : name.strip();
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public NoteStatus getStatus() {
        return status;
    }

    public void setStatus(NoteStatus status) {
        this.status = status;
    }

    public String getPublished() {
        return published;
    }

    public void setPublished(String published) {
        this.published = published;
    }
}
