package org.starpunk.note;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.starpunk.database.Writes;
import org.starpunk.site.SiteService;
import org.starpunk.tag.TagRepository;

/** The notes that go from one site to another, with their past; its reads take no write lock. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MovingNoteService {

    @Inject
    private NoteRepository notes;

    @Inject
    private NoteListRepository lists;

    @Inject
    private SlugRepository slugs;

    @Inject
    private TagRepository tags;

    @Inject
    private HashtagReader hashtags;

    @Inject
    private SiteService sites;

    @Inject
    private NoteChanges changes;

    @Inject
    private Clock clock;

    /** Creates a note as it was elsewhere: at its addresses, as far as no other note has or had them, and with its dates. */
    @Writes(visible = false)
    public Note adopt(NewNote wanted, NotePast past) {
        NewNote asked = past.isComplete() ? wanted : hashtags.read(wanted);
        OffsetDateTime now = clock.instant().atZone(sites.get().zone()).toOffsetDateTime();
        Slug slug = slugs.claim(wanted.wished(now));
        List<Slug> former =
                past.formerSlugs().stream().distinct().filter(slugs::take).toList();
        // The first one is what readers of feeds know it by: the database remembers the one that a note begins with.
        Slug first = former.stream().findFirst().orElse(slug);
        Note note = new Note(asked, first, tags.getOrCreate(asked.tags()), now);
        notes.add(note);
        former.forEach(any -> slugs.own(any, note));
        notes.settle(note, slug, past);
        changes.tell(Presence.HIDDEN, note);
        return note;
    }

    /** The note that is at an address, or was. */
    public Optional<Note> find(Slug slug) {
        return notes.findBySlug(slug).or(() -> notes.findByFormerSlug(slug));
    }

    /**
     * Every note, deleted ones too, the first created first, with their tags.
     *
     * @param id of the last note of the page before; 0 for the first page
     */
    public List<Note> listAfter(long id, int limit) {
        return lists.listAllAfter(id, limit);
    }

    /** The addresses that some notes had, by the notes' ids: the first one first. */
    public Map<Long, List<Slug>> listFormerSlugs(List<Note> moved) {
        Map<Long, List<Slug>> all = slugs.listOf(moved.stream().map(Note::id).toList());
        return moved.stream().collect(Collectors.toMap(Note::id, note -> {
            List<Slug> former = new ArrayList<>(all.getOrDefault(note.id(), List.of()));
            former.removeAll(List.of(note.slug(), note.firstSlug()));
            return note.firstSlug().equals(note.slug())
                    ? former
                    : Stream.concat(Stream.of(note.firstSlug()), former.stream())
                            .toList();
        }));
    }
}
