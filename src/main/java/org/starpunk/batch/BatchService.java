package org.starpunk.batch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.starpunk.database.Writes;
import org.starpunk.note.ChangingNotesEvent;
import org.starpunk.note.Note;
import org.starpunk.note.NoteChanges;
import org.starpunk.note.NoteEvent;
import org.starpunk.note.NoteService;
import org.starpunk.note.Presence;
import org.starpunk.note.StoredStatesEvent;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagName;
import org.starpunk.tag.TagRepository;

/**
 * What the owner does to many notes at once, each in one transaction and, but for publishing, in as many statements for a
 * hundred notes as for one. Notes are named by their ids; those that are not there, or are so already, are left alone.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BatchService {

    /** Of more notes than this, the first are taken: databases limit what a statement may ask for. */
    private static final int MOST = 500;

    @Inject
    private BatchRepository batches;

    @Inject
    private NoteService notes;

    @Inject
    private TagRepository tags;

    @Inject
    private NoteChanges changes;

    @Inject
    private Event<StoredStatesEvent> stored;

    @Inject
    private Clock clock;

    /**
     * Leaves tombstones.
     *
     * @return the notes that were not deleted before
     */
    @Writes(visible = false)
    public List<Long> delete(List<Long> wanted) {
        List<Note> found = list(wanted, false);
        List<Long> ids = ids(found);
        if (!ids.isEmpty()) {
            changes.announce(ChangingNotesEvent.Kind.DELETED, ids);
            batches.delete(ids, clock.instant());
            tell(found, Presence.READABLE, NoteEvent.Kind.REMOVED);
        }
        return ids;
    }

    /**
     * Brings back what was there.
     *
     * @return the notes that were deleted before
     */
    @Writes(visible = false)
    public List<Long> undelete(List<Long> wanted) {
        List<Note> found = list(wanted, true);
        List<Long> ids = ids(found);
        if (!ids.isEmpty()) {
            changes.announce(ChangingNotesEvent.Kind.UNDELETED, ids);
            batches.undelete(ids);
            tell(found, Presence.GONE, NoteEvent.Kind.PUBLISHED);
        }
        return ids;
    }

    private void tell(List<Note> found, Presence before, NoteEvent.Kind kind) {
        stored.fire(new StoredStatesEvent(ids(found)));
        changes.tell(events(found, before, kind));
    }

    /**
     * Puts drafts out; each gets its own date, and so its own statement.
     *
     * @return the notes that were drafts before
     */
    public List<Long> publish(List<Long> wanted) {
        return ids(notes.publish(first(wanted)));
    }

    /**
     * Gives notes tags; one that would have too many is left alone.
     *
     * @return which got which
     */
    @Writes(visible = false)
    public TagPairs tag(List<Long> wanted, List<TagName> names) {
        List<Tag> given = tags.getOrCreate(names);
        Map<Long, List<Long>> pairs = new HashMap<>();
        for (Note note : list(wanted, false)) {
            List<Tag> missing =
                    given.stream().filter(tag -> !has(note, tag.id())).toList();
            if (note.tags().size() + missing.size() <= Note.MAX_TAGS) {
                missing.forEach(tag -> add(pairs, tag.id(), note));
            }
        }
        return attach(new TagPairs(pairs));
    }

    /**
     * Takes tags from notes.
     *
     * @return which lost which
     */
    @Writes(visible = false)
    public TagPairs untag(List<Long> wanted, List<TagName> names) {
        List<Long> taken = names.stream()
                .flatMap(name -> tags.findByKey(name.key()).stream())
                .map(tag -> tag.target().id())
                .distinct()
                .toList();
        Map<Long, List<Long>> pairs = new HashMap<>();
        for (Note note : list(wanted, false)) {
            taken.stream().filter(tag -> has(note, tag)).forEach(tag -> add(pairs, tag, note));
        }
        return detach(new TagPairs(pairs));
    }

    private static boolean has(Note note, long tagId) {
        return note.tags().stream().anyMatch(tag -> tag.id() == tagId);
    }

    private static void add(Map<Long, List<Long>> pairs, long tagId, Note note) {
        pairs.computeIfAbsent(tagId, any -> new ArrayList<>()).add(note.id());
    }

    /** Undoes {@link #untag}. */
    @Writes(visible = false)
    public TagPairs attach(TagPairs pairs) {
        pairs.notes().forEach(batches::attach);
        tellTagged(pairs);
        return pairs;
    }

    /** Undoes {@link #tag}. */
    @Writes(visible = false)
    public TagPairs detach(TagPairs pairs) {
        pairs.notes().forEach(batches::detach);
        tellTagged(pairs);
        return pairs;
    }

    private void tellTagged(TagPairs pairs) {
        List<Note> changed = list(pairs.ids().distinct().toList(), false);
        changes.tell(events(changed, Presence.READABLE, NoteEvent.Kind.REVISED));
    }

    private List<Note> list(List<Long> wanted, boolean deleted) {
        return batches.list(first(wanted), deleted);
    }

    private static List<Long> first(List<Long> wanted) {
        return wanted.stream().distinct().limit(MOST).toList();
    }

    private static List<NoteEvent> events(Collection<Note> found, Presence presence, NoteEvent.Kind kind) {
        return found.stream()
                .filter(note -> note.presence() == presence)
                .map(note -> new NoteEvent(kind, note.id(), note.slug()))
                .toList();
    }

    private static List<Long> ids(List<Note> found) {
        return found.stream().map(Note::id).toList();
    }
}
