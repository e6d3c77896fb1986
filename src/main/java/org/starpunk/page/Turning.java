package org.starpunk.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.starpunk.note.NoteCursor;
import org.starpunk.note.NoteSequence;
import org.starpunk.note.PublicNoteService;
import org.starpunk.site.ShownSite;

/** What the addresses of a list of notes say about its pages. */
@Dependent
class Turning {

    @Inject
    private PublicNoteService publicNotes;

    @Inject
    private ShownSite site;

    /** How many notes a page of a list has. */
    int notesPerPage() {
        return site.get().pageLength();
    }

    /** A parameter without a value is as if it were not there: forms send every field, filled in or not. */
    static Optional<String> said(String parameter) {
        return Optional.ofNullable(parameter).filter(value -> !value.isBlank());
    }

    /** Where a page begins, nothing where it says nothing; an address that this site never gave out is 404. */
    static Optional<NoteCursor> place(String cursor) {
        return said(cursor).map(text -> NoteCursor.parse(text).orElseThrow(NotFoundException::new));
    }

    /**
     * Leads to the page before the one that begins with a note: each page has one address, by which note it comes after.
     *
     * @param first the address of the first page
     * @param after what that note's cursor is
     */
    Response back(NoteSequence sequence, String first, NoteCursor after) {
        return back(sequence, first, after, notesPerPage());
    }

    Response back(NoteSequence sequence, String first, NoteCursor after, int notesPerPage) {
        String page = publicNotes
                .findPageBefore(sequence, after, notesPerPage)
                .map(before -> Pages.at(first, before))
                .orElse(first);
        return Response.seeOther(URI.create(page))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
