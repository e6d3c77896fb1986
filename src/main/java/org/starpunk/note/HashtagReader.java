package org.starpunk.note;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.starpunk.site.SiteService;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagName;

/**
 * Adds the hashtags of a content to the tags of its note whenever the content is written, if the owner wants that. HTML
 * is left alone: it says itself what is a link.
 */
@Dependent
class HashtagReader {

    @Inject
    private SiteService sites;

    NewNote read(NewNote asked) {
        Content content = asked.content();
        return isRead(content)
                ? asked.withContent(content.withHashtags()).withTags(tags(asked.tags(), content))
                : asked;
    }

    /** The tags that the note has stay: what a text no longer names may still be what it is about. */
    NoteRevision read(NoteRevision asked, Note note) {
        return asked.content()
                .filter(content -> !content.equals(note.content()) && isRead(content))
                .map(content -> asked.withContent(content.withHashtags())
                        .withTags(tags(asked.tags().orElseGet(() -> names(note)), content)))
                .orElse(asked);
    }

    private boolean isRead(Content content) {
        return content.format() != ContentFormat.HTML && sites.get().hasHashtags();
    }

    private static List<TagName> tags(List<TagName> given, Content content) {
        List<TagName> all = TagName.distinct(Stream.concat(given.stream(), content.words().hashtags().stream())
                .toList());
        return all.subList(0, Math.min(all.size(), Math.max(given.size(), Note.MAX_TAGS)));
    }

    private static List<TagName> names(Note note) {
        return note.tags().stream().map(Tag::name).map(TagName::of).toList();
    }
}
