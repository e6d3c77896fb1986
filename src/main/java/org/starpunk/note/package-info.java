/**
 * Owns the domain: what a note is and what may become of it. Protocols and screens call {@link
 * org.starpunk.note.NoteService}; the note knows none of them.
 */
package org.starpunk.note;
