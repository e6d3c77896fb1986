package org.starpunk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.starpunk.note.NoteService;

/** The view where a note is written. */
@Named
@RequestScoped
public class NewNoteBacking {

    @Inject
    private NoteService notes;

    private final NoteForm form = new NoteForm();

    public void save() {
        Page.redirect("/admin/notes?saved=" + notes.create(form.newNote()).slug());
    }

    public NoteForm getForm() {
        return form;
    }
}
