package org.starpunk.editor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.starpunk.note.NewNote;
import org.starpunk.note.Note;
import org.starpunk.note.NoteService;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Slug;
import org.starpunk.view.Moments;
import org.starpunk.view.TextFormats;

/** What a form would make, kept nowhere. */
@Dependent
class SketchedNotes {

    private final NoteService notes;
    private final Moments moments;

    @Inject
    SketchedNotes(NoteService notes, Moments moments) {
        this.notes = notes;
        this.moments = moments;
    }

    /** @param texts what the form says under a name */
    Note of(Function<String, List<String>> texts) {
        Optional<Note> before = texts.apply(FormFields.SLUG_NOW).stream()
                .flatMap(slug -> Slug.parse(slug).stream())
                .findFirst()
                .flatMap(notes::findMoved);
        PostKind kind = texts.apply(FormFields.KIND).stream()
                .findFirst()
                .flatMap(PostKind::find)
                .orElse(PostKind.NOTE);
        MediaForm media = MediaForm.sent(
                texts, before.map(Note::properties).map(MediaForm::of).orElseGet(MediaForm::none));
        NoteForm form = before.map(note -> NoteForm.of(note, kind, media, moments))
                .orElseGet(() -> NoteForm.empty(kind, media, moments));
        FormFields.fill(form, new WorkingCopy("", Optional.empty(), FormFields.of(texts)));
        NewNote asked = before.map(note -> form.newNote(note.content().format(), note.properties()))
                .orElseGet(() -> form.newNote(TextFormats.of(
                        texts.apply(FormFields.FORMAT).stream().findFirst().orElse(""))));
        return notes.sketch(asked.withStatus(NoteStatus.DRAFT), before);
    }
}
