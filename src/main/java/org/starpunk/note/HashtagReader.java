package org.starpunk.note;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.site.ShownSite;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagName;

/**
 * Adds the hashtags of a content to the tags of its note whenever the content is written, if the owner wants that. HTML
 * is left alone: it says itself what is a link.
 */
@Dependent
class HashtagReader {

    @Inject
    private ShownSite sites;

    NewNote read(NewNote asked) {
        Content content = asked.content();
        return isRead(content)
                ? asked.withContent(content.withHashtags()).withTags(tags(asked.tags(), content))
                : asked;
    }

    /** @param before a text that stays as it is keeps its hashtags, or has none, as before */
    NewNote read(NewNote asked, Optional<Content> before) {
        return before.filter(content -> content.source().equals(asked.content().source()))
                .map(asked::withContent)
                .orElseGet(() -> read(asked));
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

    /** No more is looked at than a note may have. */
    private static List<TagName> tags(List<TagName> given, Content content) {
        Set<String> keys = new HashSet<>();
        return Stream.concat(given.stream(), NamedTags.of(content))
                .filter(name -> keys.add(name.key()))
                .limit(Math.max(given.size(), Note.MAX_TAGS))
                .toList();
    }

    private static List<TagName> names(Note note) {
        return note.tags().stream().map(Tag::name).map(TagName::of).toList();
    }
}
