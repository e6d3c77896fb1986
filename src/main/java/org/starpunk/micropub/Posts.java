package org.starpunk.micropub;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.starpunk.http.OAuthError;
import org.starpunk.note.Note;
import org.starpunk.note.NotePermalinks;
import org.starpunk.note.NoteService;
import org.starpunk.sentence.Sentence;

/** The posts that clients name by their URLs. */
@Dependent
class Posts {

    private final NoteService notes;
    private final NotePermalinks permalinks;

    @Inject
    Posts(NoteService notes, NotePermalinks permalinks) {
        this.notes = notes;
        this.permalinks = permalinks;
    }

    /** The post at a URL, at a former one too, and deleted ones. */
    Note get(String url) {
        return permalinks.slug(url).flatMap(notes::findMoved).orElseThrow(Posts::missing);
    }

    static OAuthError missing() {
        return OAuthError.invalidRequest(Sentence.of("micropub.noPost"));
    }
}
