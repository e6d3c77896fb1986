package org.starpunk.entry;

import org.starpunk.note.Note;

/** How a note looks on a page of its own. Who knows pages tells; who wants to show one need not know them. */
public interface NotePage {

    /** The page, as its owner alone sees it. */
    byte[] html(Note note);
}
