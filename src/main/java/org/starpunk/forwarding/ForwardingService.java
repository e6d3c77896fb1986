package org.starpunk.forwarding;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.starpunk.database.Writes;
import org.starpunk.note.Note;
import org.starpunk.note.NotePermalinks;
import org.starpunk.note.Presence;

/** Where notes were before they came here. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ForwardingService {

    @Inject
    private ForwardingRepository rows;

    @Inject
    private NotePermalinks permalinks;

    /** The id of the note that has come from there. */
    public Optional<Long> findId(String origin) {
        return rows.findId(origin);
    }

    /** Creates a note, and remembers where it has come from: both or neither, and neither when another one has. */
    @Writes(visible = false)
    public Note add(Supplier<Note> creation, Collection<String> origins, Collection<FormerPath> paths) {
        Note note = creation.get();
        origins.forEach(origin -> rows.addOrigin(origin, note));
        paths.forEach(path -> rows.addPath(path, note));
        return note;
    }

    /** Where the note is that had a path elsewhere; empty when visitors may not know of one. One look-up where none had it. */
    public Optional<URI> find(FormerPath path) {
        return rows.findNote(path)
                .filter(note -> note.presence() != Presence.HIDDEN)
                .map(permalinks::of);
    }

    /** The paths that some notes had, by the notes' ids. */
    public Map<Long, List<String>> listPaths(Collection<Note> notes) {
        return rows.listPaths(notes.stream().map(Note::id).toList());
    }

    /** Where some notes came from, by the notes' ids. */
    public Map<Long, List<String>> listOrigins(Collection<Note> notes) {
        return rows.listOrigins(notes.stream().map(Note::id).toList());
    }
}
