package org.starpunk.page;

import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.starpunk.entry.Entry;
import org.starpunk.entry.TagLink;
import org.starpunk.entry.UploadedFiles;
import org.starpunk.note.NoteCursor;
import org.starpunk.note.NoteList;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagPermalinks;
import org.starpunk.tag.TagSelection;

/**
 * The newest notes that carry a tag, or several, or a page of older ones.
 *
 * @param name the tags
 * @param url of the first page
 * @param query what leads from a note along the notes of the tag; empty for several tags
 * @param uses how many notes there are; empty for several tags
 * @param related tags that the notes of this page carry, too, the most frequent first
 */
public record TagPage(
        Frame frame,
        String name,
        String url,
        String query,
        Optional<Long> uses,
        List<Entry> entries,
        List<TagLink> related,
        Pages pages) {

    private static final int RELATED = 8;

    static TagPage of(
            Frame frame, TagSelection selection, Optional<NoteCursor> before, NoteList list, UploadedFiles uploads) {
        String url = new TagPermalinks(frame.site()).of(selection.tags()).toString();
        return new TagPage(
                frame,
                selection.title(),
                url,
                selection.tags().size() == 1
                        ? NeighbourLinks.query(selection.tags().get(0))
                        : "",
                Optional.of(selection.tags().get(0).uses())
                        .filter(any -> selection.tags().size() == 1),
                list.notes().stream()
                        .map(note -> Entry.listed(note, frame.site(), frame.zone(), uploads))
                        .toList(),
                related(selection, list).stream()
                        .map(tag -> TagLink.of(tag, frame.site()))
                        .toList(),
                Pages.of(url, before, list));
    }

    private static List<Tag> related(TagSelection selection, NoteList list) {
        Set<Long> selected = selection.tags().stream().map(Tag::id).collect(Collectors.toSet());
        Map<Long, List<Tag>> others = list.notes().stream()
                .flatMap(note -> note.tags().stream())
                .filter(tag -> !selected.contains(tag.id()))
                .collect(Collectors.groupingBy(Tag::id, LinkedHashMap::new, Collectors.toList()));
        return others.values().stream()
                .sorted(Comparator.comparing((List<Tag> same) -> same.size()).reversed())
                .limit(RELATED)
                .map(same -> same.get(0))
                .toList();
    }

    public boolean isFirst() {
        return pages.isFirst();
    }

    public List<FeedLink> feeds() {
        return FeedLink.list(frame, frame.titleOf(name), URI.create(url + "/feed"));
    }

    public String title() {
        return frame.titleOf(isFirst() ? name : frame.say("page.label.olderOf", name));
    }
}
