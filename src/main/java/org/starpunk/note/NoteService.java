package org.starpunk.note;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.starpunk.database.Writes;
import org.starpunk.note.ChangingNotesEvent.Kind;
import org.starpunk.site.ShownSite;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagRepository;

/** The transactions of notes. What it returns is detached; its reads take no write lock. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NoteService {

    private static final Slug UNSAVED = Slug.of("unsaved").orElseThrow();

    private static final Duration KEY_LIFE = Duration.ofDays(1);

    @Inject
    private NoteRepository notes;

    @Inject
    private SlugRepository slugs;

    @Inject
    private NoteListRepository lists;

    @Inject
    private NoteSequenceRepository sequences;

    @Inject
    private IdempotencyKeyRepository keys;

    @Inject
    private TagRepository tags;

    @Inject
    private HashtagReader hashtags;

    @Inject
    private ShownSite sites;

    @Inject
    private NoteChanges changes;

    @Inject
    private Clock clock;

    /** Creates a note at an address of its own; an existing note is never overwritten. */
    @Writes(visible = false)
    public Note create(NewNote wanted) {
        NewNote asked = hashtags.read(wanted);
        OffsetDateTime now = now();
        Note note = new Note(asked, slugs.claim(wanted.wished(now)), tags.getOrCreate(asked.tags()), now);
        notes.add(note);
        changes.tell(Presence.HIDDEN, note);
        return note;
    }

    /** What {@link #create}, or a revision of the note that there is, would make and publish, kept nowhere. */
    public Note sketch(NewNote wanted, Optional<Note> before) {
        NewNote asked = hashtags.read(wanted, before.map(Note::content));
        return new Note(asked, asked.slug().orElse(UNSAVED), tags.sketch(asked.tags(), asked.isPublic()), now());
    }

    /** As {@link #create}, but once for a key within a day: after that it gives the note that was created then. */
    @Writes(visible = false)
    public Note createOnce(String key, NewNote asked) {
        Instant now = clock.instant();
        keys.deleteBefore(now.minus(KEY_LIFE));
        if (!keys.claim(key, now)) {
            return keys.findNote(key).orElseThrow();
        }
        Note note = create(asked);
        keys.own(key, note);
        return note;
    }

    /** The note that {@link #createOnce} made for this key lately. */
    public Optional<Note> findCreated(String key) {
        return keys.findNote(key);
    }

    /**
     * Applies a revision as a whole or not at all, of what the note was when somebody looked at it; it is never too late
     * to ask for what is so already. Empty when no note has or had this slug.
     *
     * @throws NoteConflictException when the note is something else by now
     */
    @Writes(visible = false)
    public Optional<Note> revise(Slug slug, NoteVersion seen, NoteRevision revision) {
        Optional<Note> found = notes.findByAnySlugForUpdate(slug);
        boolean late = found.filter(note -> !note.seen().equals(seen)).isPresent();
        if (found.filter(note -> revise(note, revision)).isPresent() && late) {
            throw new NoteConflictException(slug);
        }
        return found;
    }

    /**
     * The same, with a revision that depends on what the note is: nobody else changes the note between that look at it
     * and the revision.
     */
    @Writes(visible = false)
    public Optional<Note> revise(Slug slug, Function<Note, NoteRevision> revision) {
        Optional<Note> found = notes.findByAnySlugForUpdate(slug);
        found.ifPresent(note -> revise(note, revision.apply(note)));
        return found;
    }

    /** Whether that changed anything. */
    private boolean revise(Note note, NoteRevision revision) {
        // Asked for before anything is written, as all that is known of the site.
        OffsetDateTime now = now();
        NoteRevision asked = hashtags.read(revision, note);
        Optional<Slug> newSlug = asked.slug().flatMap(wished -> move(note, wished));
        Optional<List<Tag>> newTags = asked.tags().map(tags::getOrCreate).filter(given -> !given.equals(note.tags()));
        NoteRevision wanted = asked.changesOf(note);
        if (newSlug.isEmpty() && newTags.isEmpty() && wanted.equals(NoteRevision.none())) {
            return false;
        }
        changes.announce(wanted, note);
        Presence before = note.presence();
        note.revise(wanted, newSlug, newTags, now);
        changes.tell(before, note);
        return true;
    }

    /** Puts those of some notes out that are drafts, each with its own date, and says which they were. */
    @Writes(visible = false)
    public List<Note> publish(Collection<Long> ids) {
        NoteRevision publish = NoteRevision.none().withStatus(NoteStatus.PUBLISHED);
        List<Note> drafts = notes.listDraftsForUpdate(ids);
        drafts.forEach(note -> revise(note, publish));
        return drafts;
    }

    /** Leaves a tombstone; deleting twice is deleting once. False when no note has or had this slug. */
    @Writes(visible = false)
    public boolean delete(Slug slug) {
        Optional<Note> found = notes.findByAnySlugForUpdate(slug);
        found.filter(note -> !note.isDeleted()).ifPresent(note -> {
            changes.announce(Kind.DELETED, List.of(note.id()));
            Presence before = note.presence();
            note.delete(clock.instant());
            changes.tell(before, note);
        });
        return found.isPresent();
    }

    /** Brings back what was there; false when no note has or had this slug. */
    @Writes(visible = false)
    public boolean undelete(Slug slug) {
        Optional<Note> found = notes.findByAnySlugForUpdate(slug);
        found.filter(Note::isDeleted).ifPresent(note -> {
            changes.announce(Kind.UNDELETED, List.of(note.id()));
            Presence before = note.presence();
            note.undelete();
            changes.tell(before, note);
        });
        return found.isPresent();
    }

    /** Whether a scheduled note's time has come. */
    public boolean isAnyDue() {
        return lists.existsDue(clock.instant());
    }

    /** Brings out every scheduled note whose time has come, and says how many; another node may be faster. */
    @Writes(visible = false)
    public int publishDue() {
        Instant now = clock.instant();
        List<NoteEvent> published = lists.listComingOut(now);
        int count = lists.publishDue(now);
        changes.tell(published);
        return count;
    }

    /** Whatever its status: the caller decides who may see it. */
    public Optional<Note> find(Slug slug) {
        return notes.findBySlug(slug);
    }

    /** The note that is or was at this address; empty when nothing was ever there. */
    public Optional<Note> findMoved(Slug slug) {
        return notes.findBySlug(slug).or(() -> notes.findByFormerSlug(slug));
    }

    /** Published, public notes, newest first, with their tags. */
    public NoteList listNewest(Optional<NoteCursor> after, int limit) {
        return sequences.list(NoteSequence.all(), after, limit);
    }

    /** The notes that the owner has chosen of all that are not deleted, newest first, with their tags. */
    public NoteList list(NoteSelection selection, int offset, int limit) {
        return selection.before().isPresent()
                ? NoteList.newer(lists.list(selection, offset, limit))
                : NoteList.of(lists.list(selection, offset, limit + 1), limit);
    }

    /**
     * Every note, deleted ones too, the last created first, with their tags.
     *
     * @param beforeId the id of the last note of the page before; {@code Long.MAX_VALUE} for the first page
     */
    public List<Note> listAll(long beforeId, int limit) {
        return lists.listAll(beforeId, limit);
    }

    /** Published, public notes that carry all of these tags, newest first, with their tags. */
    public NoteList listTagged(List<Tag> tags, Optional<NoteCursor> after, int limit) {
        return sequences.list(NoteSequence.tagged(tags), after, limit);
    }

    /** As the owner's clock shows it. */
    private OffsetDateTime now() {
        return clock.instant().atZone(sites.get().zone()).toOffsetDateTime();
    }

    /** The slug that the note gets for a wish; empty when it stays where it is. */
    private Optional<Slug> move(Note note, Slug wished) {
        if (note.slug().equals(wished)) {
            return Optional.empty();
        }
        if (slugs.isOf(wished, note)) {
            return Optional.of(wished);
        }
        if (wished.isNumberedAs(note.slug()) && slugs.isTaken(wished)) {
            // The wish was granted before, as far as it could be: asking again must not count further.
            return Optional.empty();
        }
        Slug claimed = slugs.claim(wished);
        slugs.own(claimed, note);
        return Optional.of(claimed);
    }
}
