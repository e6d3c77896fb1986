package org.starpunk.page;

import java.util.List;
import java.util.Optional;
import org.starpunk.entry.TagLink;
import org.starpunk.search.SearchHits;
import org.starpunk.search.SearchQuery;
import org.starpunk.search.SearchRequest;
import org.starpunk.tag.Tag;

/**
 * The form of a search, and what it has found.
 *
 * @param asked what the form says
 * @param tags that are called what is searched for
 * @param older where the next page begins
 */
public record SearchPage(
        Frame frame, SearchRequest asked, List<TagLink> tags, List<FoundNote> hits, Optional<String> older) {

    static SearchPage of(Frame frame, SearchRequest asked, List<Tag> tags, SearchHits hits) {
        SearchQuery query = asked.query();
        List<FoundNote> found = hits.notes().stream()
                .map(note -> FoundNote.of(note, frame, query))
                .toList();
        List<TagLink> links =
                tags.stream().map(tag -> TagLink.of(tag, frame.site())).toList();
        return new SearchPage(frame, asked, links, found, hits.older());
    }

    /** What says why nothing was searched for. */
    static SearchPage refused(Frame frame, SearchRequest asked) {
        return new SearchPage(frame, asked, List.of(), List.of(), Optional.empty());
    }

    public String title() {
        return frame.titleOf(
                isAsked() ? frame.say("page.label.searchedFor", asked.q()) : frame.say("page.label.search"));
    }

    /** Whether something is searched for. */
    public boolean isAsked() {
        return !asked.q().isEmpty();
    }

    /** Whether the form says something besides the words. */
    public boolean isNarrowed() {
        return asked.tag().isPresent()
                || asked.type().isPresent()
                || asked.year().isPresent()
                || asked.isBestFirst();
    }

    public int maxLength() {
        return SearchQuery.MAX_LENGTH;
    }

    public String first() {
        return "/search" + asked.address();
    }

    /** The address of the next page. */
    public Optional<String> olderAddress() {
        return older.map(place -> "/search" + asked.from(Optional.of(place)));
    }

    /** Of what this search finds from now on. */
    public List<FeedLink> feeds() {
        String title = frame.titleOf(frame.say("page.label.searchedFor", asked.q()));
        return FeedLink.list(
                frame,
                title,
                frame.site().resolve("/search/feed"),
                asked.newest().address());
    }
}
