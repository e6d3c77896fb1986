package org.starpunk.admin;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Optional;
import org.starpunk.note.Content;
import org.starpunk.note.ContentFormat;
import org.starpunk.note.NewNote;
import org.starpunk.note.Note;
import org.starpunk.note.NoteRevision;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Slug;
import org.starpunk.tag.InvalidTagNameException;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagName;

/** The fields that a note is written in. A field that was not sent is null, and changes nothing. */
public class NoteForm {

    private String name;
    private String content;
    private String tags;
    private String slug;
    private NoteStatus status;

    static NoteForm of(Note note) {
        NoteForm form = new NoteForm();
        form.name = note.name().orElse("");
        form.content = note.content().source();
        form.tags = TagName.join(note.tags().stream().map(Tag::name).toList());
        form.slug = note.slug();
        // A scheduled note is published, as soon as its date comes.
        form.status = note.status() == NoteStatus.DRAFT ? NoteStatus.DRAFT : NoteStatus.PUBLISHED;
        return form;
    }

    NewNote newNote() {
        return NewNote.of(
                        new Content(Optional.ofNullable(content).orElse(""), ContentFormat.MARKDOWN),
                        Optional.ofNullable(status).orElse(NoteStatus.PUBLISHED),
                        tagNames().orElse(List.of()))
                .withName(Optional.ofNullable(name).orElse(""))
                .withSlug(Optional.ofNullable(slug).orElse(""));
    }

    /** A note that came as HTML or as plain text stays that. */
    NoteRevision revisionOf(Note note) {
        return new NoteRevision(
                Optional.ofNullable(name),
                Optional.empty(),
                Optional.ofNullable(content)
                        .map(source -> new Content(source, note.content().format())),
                Optional.ofNullable(slug).filter(text -> !text.isBlank()),
                Optional.ofNullable(status),
                Optional.empty(),
                Optional.empty(),
                tagNames(),
                Optional.empty());
    }

    private Optional<List<TagName>> tagNames() {
        return Optional.ofNullable(tags).map(TagName::parse);
    }

    public void validateContent(FacesContext context, UIComponent field, Object typed) {
        String text = (String) typed;
        if (text.isBlank()) {
            throw Page.invalid("A note needs some words.");
        }
        if (text.length() > Content.MAX_LENGTH) {
            throw Page.invalid("A note has " + Content.MAX_LENGTH + " characters at most.");
        }
    }

    public void validateTags(FacesContext context, UIComponent field, Object typed) {
        int count;
        try {
            count = TagName.parse((String) typed).size();
        } catch (InvalidTagNameException e) {
            throw Page.invalid(e.getMessage());
        }
        if (count > Note.MAX_TAGS) {
            throw Page.invalid("A note has " + Note.MAX_TAGS + " tags at most; these are " + count + ".");
        }
    }

    public void validateSlug(FacesContext context, UIComponent field, Object typed) {
        String text = (String) typed;
        if (!text.isBlank() && Slug.of(text).isEmpty()) {
            throw Page.invalid("An address is made of the letters a to z, digits and hyphens, such as my-first-note.");
        }
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
}
