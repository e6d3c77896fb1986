package org.starpunk.editor;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.microformats.Property;
import org.starpunk.note.NewNote;
import org.starpunk.note.Note;
import org.starpunk.note.NoteRevision;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Slug;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagName;
import org.starpunk.view.Moments;
import org.starpunk.view.Page;
import org.starpunk.view.TypedText;

/** The fields that a note is written in. A field that was not sent is null, and changes nothing. */
public class NoteForm {

    private final Moments moments;
    private final NoteFormRules rules;
    private final KindForm kind;
    private final MediaForm media;

    private String name;
    private String summary;
    private String content;
    private String tags;
    private String slug;
    private NoteStatus status;
    private String published;
    private ReachForm reach = new ReachForm();

    /** @param before the note, which may do without words, such as a like; a client may have sent an event without a title */
    private NoteForm(KindForm kind, MediaForm media, Optional<Note> before, Moments moments) {
        this.kind = kind;
        this.media = media;
        this.moments = moments;
        boolean hasWords = before.filter(note -> note.content().isBlank()).isEmpty();
        boolean hasTitle = before.filter(NoteForm::doesWithoutTitle).isEmpty();
        this.rules = new NoteFormRules(
                moments,
                () -> kind.getKind().needsWords() && hasWords && media.isEmpty(),
                kind.getKind().needsTitle() && hasTitle);
    }

    /** One of a new note. */
    static NoteForm empty(PostKind kind, MediaForm media, Moments moments) {
        return new NoteForm(new KindForm(kind, JsonValue.EMPTY_JSON_OBJECT, moments), media, Optional.empty(), moments);
    }

    /** One whose fields are still to be filled in by what was sent. */
    static NoteForm sent(Note note, PostKind kind, MediaForm media, Moments moments) {
        NoteForm form = new NoteForm(new KindForm(kind, note.properties(), moments), media, Optional.of(note), moments);
        form.reach = ReachForm.sent(note);
        return form;
    }

    static NoteForm of(Note note, PostKind kind, Moments moments) {
        return of(note, kind, MediaForm.of(note.properties()), moments);
    }

    static NoteForm of(Note note, PostKind kind, MediaForm media, Moments moments) {
        NoteForm form = new NoteForm(KindForm.of(kind, note.properties(), moments), media, Optional.of(note), moments);
        form.setName(TypedText.inOneLine(note.name().orElse("")));
        form.setSummary(note.summary().orElse(""));
        form.content = note.content().source();
        form.tags = TagName.join(note.tags().stream().map(Tag::name).toList());
        form.slug = note.slug().toString();
        form.status = note.status();
        form.reach = ReachForm.of(note);
        form.published =
                note.published().map(date -> moments.typed(date.toInstant())).orElse("");
        return form;
    }

    private static boolean doesWithoutTitle(Note note) {
        return note.name().isEmpty() && PostKind.of(note).needsTitle();
    }

    NewNote newNote(ContentFormat format) {
        return newNote(format, JsonValue.EMPTY_JSON_OBJECT);
    }

    NewNote newNote(ContentFormat format, JsonObject before) {
        NewNote note = NewNote.of(
                        new Content(Optional.ofNullable(content).orElse(""), format),
                        asked(Optional.ofNullable(status).orElse(NoteStatus.PUBLISHED)),
                        tagNames(tags).orElse(List.of()))
                .withName(Optional.ofNullable(name).orElse(""))
                .withSummary(Optional.ofNullable(summary).orElse(""))
                .withProperties(properties(before));
        NewNote addressed =
                Optional.ofNullable(slug).flatMap(Slug::of).map(note::withSlug).orElse(note);
        return reach.applyTo(date(published).map(addressed::withPublished).orElse(addressed));
    }

    /** What the owner has changed of the note. One that came as HTML or as plain text stays that. */
    NoteRevision revisionOf(Note note) {
        NoteForm shown = of(note, kind.getKind(), moments);
        Optional<NoteStatus> wanted = Optional.ofNullable(status).filter(chosen -> chosen != note.status());
        Optional<OffsetDateTime> date = changed(NoteForm::getPublished, shown).flatMap(this::date);
        boolean isNow = wanted.filter(NoteStatus.PUBLISHED::equals).isPresent()
                && date.isEmpty()
                && note.published().filter(old -> old.isAfter(moments.now())).isPresent();
        return new NoteRevision(
                changed(NoteForm::getName, shown),
                changed(NoteForm::getSummary, shown),
                changed(NoteForm::getContent, shown)
                        .map(source -> new Content(source, note.content().format())),
                changed(NoteForm::getSlug, shown).flatMap(Slug::of),
                wanted.map(NoteForm::asked),
                reach.visibility(note),
                isNow ? Optional.of(moments.now()) : date,
                changed(NoteForm::getTags, shown).flatMap(NoteForm::tagNames),
                Optional.of(reach.properties(
                                properties(note.properties()),
                                note,
                                Optional.ofNullable(name).or(note::name).orElse("")))
                        .filter(said -> !said.equals(note.properties())));
    }

    /** With what the fields of the kind and the files say. */
    JsonObject properties(JsonObject before) {
        return media.applyTo(kind.applyTo(before));
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

    Optional<OffsetDateTime> date(String typed) {
        return Optional.ofNullable(typed).filter(text -> !text.isBlank()).map(moments::parse);
    }

    static Optional<List<TagName>> tagNames(String typed) {
        return Optional.ofNullable(typed).map(TagName::parse);
    }

    public NoteFormRules getRules() {
        return rules;
    }

    public boolean isContentRequired() {
        return rules.contentRequired().getAsBoolean();
    }

    /** A post that has a title shows it, whatever it is; so does a form that was sent with one. */
    public boolean isTitled() {
        return kind.getKind().isTitled() || isSaid(name, Property.NAME);
    }

    public boolean isSummarized() {
        return kind.getKind().isSummarized() || isSaid(summary, Property.SUMMARY);
    }

    private static boolean isSaid(String text, Property property) {
        return text != null && !text.isEmpty()
                || Page.isSent() && !Page.parameters(property.toString()).isEmpty();
    }

    public KindForm getKind() {
        return kind;
    }

    public MediaForm getMedia() {
        return media;
    }

    public ReachForm getReach() {
        return reach;
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

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary == null ? null : summary.strip();
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

    void setStatus(NoteStatus status) {
        this.status = status;
    }

    public String getPublished() {
        return published;
    }

    public void setPublished(String published) {
        this.published = published;
    }
}
