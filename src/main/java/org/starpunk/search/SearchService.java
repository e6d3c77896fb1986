package org.starpunk.search;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.starpunk.database.Writes;
import org.starpunk.note.Note;
import org.starpunk.note.NoteCursor;
import org.starpunk.note.NoteList;
import org.starpunk.note.NoteSelection;
import org.starpunk.tag.TagService;

/** Finds notes by what they say. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SearchService {

    private static final Pattern OFFSET = Pattern.compile("\\d{1,4}");

    @Inject
    private SearchRepository found;

    @Inject
    private IndexRepository index;

    @Inject
    private TagService tags;

    /**
     * What the address of a search asks for: nothing when it names a tag, a type or a year that no note has. Empty when
     * no page begins at its place.
     *
     * @param zone in which notes belong to their years
     */
    public Optional<SearchHits> find(SearchRequest asked, ZoneId zone, int limit) {
        Optional<NoteCursor> after = asked.before().flatMap(NoteCursor::parse);
        Optional<Integer> offset =
                asked.before().filter(OFFSET.asMatchPredicate()).map(Integer::valueOf);
        boolean begins = asked.isBestFirst() ? offset.isPresent() : after.isPresent();
        if (asked.before().isPresent() && !begins) {
            return Optional.empty();
        }
        return Optional.of(asked.filter(tags::find, zone)
                .map(filter -> asked.isBestFirst()
                        ? listBest(asked.query(), filter, offset.orElse(0), limit)
                        : listNewest(asked.query(), filter, after, limit))
                .orElse(SearchHits.NONE));
    }

    /** What visitors may find, newest first. */
    public SearchHits listNewest(SearchQuery query, SearchFilter filter, Optional<NoteCursor> after, int limit) {
        NoteList list = list(query, SearchScope.visitors(filter, after), 0, limit);
        return new SearchHits(list.notes(), list.older().map(NoteCursor::toString));
    }

    /**
     * The same, best first.
     *
     * @param offset how many of the best to leave out
     */
    public SearchHits listBest(SearchQuery query, SearchFilter filter, int offset, int limit) {
        if (query.isEmpty()) {
            return SearchHits.NONE;
        }
        SearchScope scope = SearchScope.visitors(filter, Optional.empty());
        List<FoundEntry> best = BestFirst.sort(found.listCandidates(query, scope), query);
        int from = Math.min(offset, best.size());
        int until = Math.min(from + limit, best.size());
        return new SearchHits(
                found.listNotes(best.subList(from, until)),
                until < best.size() ? Optional.of(Integer.toString(until)) : Optional.empty());
    }

    /** The notes that the owner has chosen of all that are not deleted, newest first, with their tags. */
    public NoteList list(SearchQuery query, NoteSelection selection, int offset, int limit) {
        return list(query, SearchScope.owner(selection), offset, limit);
    }

    private NoteList list(SearchQuery query, SearchScope scope, int offset, int limit) {
        if (query.isEmpty()) {
            return new NoteList(List.of(), Optional.empty());
        }
        if (scope.backwards()) {
            return NoteList.newer(found.listNotes(found.listNewest(query, scope, offset, limit)));
        }
        return NoteList.of(found.listNotes(found.listNewest(query, scope, offset, limit + 1)), limit);
    }

    /** Whether a note is not in the index as it is. */
    public boolean isIncomplete() {
        return index.existsUnindexed();
    }

    /** Notes that are not in the index as they are, the last created first. */
    public List<UnindexedNote> listUnindexed(long beforeId, int limit) {
        return index.listUnindexed(beforeId, limit);
    }

    /** Puts them there, unless they are others by now. */
    @Writes
    public void index(List<UnindexedNote> notes) {
        notes.forEach(index::store);
    }

    /** Puts a note there that the same transaction writes. */
    @Writes(visible = false)
    public void index(Note note) {
        index.store(IndexEntry.of(note));
    }

    /** Says of notes whose words have stayed that they are there as they are. */
    @Writes(visible = false)
    public void renumber(List<Long> noteIds) {
        index.renumber(noteIds);
    }
}
