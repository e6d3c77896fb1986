package org.starpunk.note;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.starpunk.content.ContentPlace;
import org.starpunk.content.ContentRenderer;
import org.starpunk.content.HashtagLinks;
import org.starpunk.content.RenderedContent;
import org.starpunk.site.SiteUrl;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagName;
import org.starpunk.tag.TagPermalinks;

/** What a note says, as it is shown: its hashtags lead to the pages of its tags. */
public final class NoteContent {

    private NoteContent() {}

    public static RenderedContent whole(Note note, SiteUrl site) {
        return ContentRenderer.whole(note.content(), place(note, site));
    }

    /** Of a long note the beginning alone, for lists. */
    public static RenderedContent beginning(Note note, SiteUrl site) {
        return ContentRenderer.beginning(note.content(), place(note, site));
    }

    private static ContentPlace place(Note note, SiteUrl site) {
        return new ContentPlace(
                new NotePermalinks(site).of(note).toString(),
                note.slug().toString(),
                Integer.toString(note.version()),
                new TagPages(addresses(note, site)));
    }

    private static Map<String, String> addresses(Note note, SiteUrl site) {
        if (!note.content().hasHashtags()) {
            return Map.of();
        }
        TagPermalinks permalinks = new TagPermalinks(site);
        return note.tags().stream()
                .filter(tag -> tag.uses() > 0)
                .collect(Collectors.toMap(Tag::key, tag -> permalinks.of(tag).toString()));
    }

    /** @param addresses by the keys of tags: they move without the note */
    private record TagPages(Map<String, String> addresses) implements HashtagLinks {
        @Override
        public Optional<String> find(String word) {
            return Optional.ofNullable(addresses.get(TagName.keyOf(word)));
        }
    }
}
