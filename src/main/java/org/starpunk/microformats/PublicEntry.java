package org.starpunk.microformats;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.starpunk.note.ContentRenderer;
import org.starpunk.note.Note;
import org.starpunk.note.NotePermalinks;
import org.starpunk.site.Author;
import org.starpunk.site.SiteUrl;

/** Note → h-entry as parsers find it on its page: what a visitor may know, with an author and absolute addresses. */
@Dependent
public class PublicEntry {

    /** What a client sends beyond these may be meant for its owner alone. */
    private static final Set<String> SHOWN = Set.of(
            "audio",
            "bookmark-of",
            "category",
            "checkin",
            "content",
            "end",
            "in-reply-to",
            "like-of",
            "location",
            "name",
            "photo",
            "published",
            "repost-of",
            "rsvp",
            "start",
            "summary",
            "syndication",
            "updated",
            "url",
            "video");

    private static final List<String> FILES = List.of("photo", "video", "audio");

    private final NoteEntry entries;
    private final NotePermalinks permalinks;
    private final SiteUrl site;

    @Inject
    public PublicEntry(NoteEntry entries, NotePermalinks permalinks, SiteUrl site) {
        this.entries = entries;
        this.permalinks = permalinks;
        this.site = site;
    }

    public Mf2Item of(Note note, Author author) {
        Map<String, List<JsonValue>> properties =
                new LinkedHashMap<>(entries.source(note).only(SHOWN).properties());
        properties.computeIfPresent("content", (name, source) -> List.of(content(note)));
        for (String file : FILES) {
            properties.computeIfPresent(file, (name, sent) -> Media.list(note.properties(), name, site).stream()
                    .map(PublicEntry::file)
                    .toList());
        }
        properties.put("uid", properties.get("url"));
        properties.put("author", List.of(card(author).toJson()));
        return new Mf2Item(List.of(NoteEntry.type(note)), properties);
    }

    private JsonValue content(Note note) {
        return Json.createObjectBuilder()
                .add("html", ContentRenderer.html(note, site))
                .add("value", ContentRenderer.text(note.content()))
                .build();
    }

    private static JsonValue file(Media media) {
        return media.alt().isEmpty()
                ? Json.createValue(media.url())
                : Json.createObjectBuilder()
                        .add("value", media.url())
                        .add("alt", media.alt())
                        .build();
    }

    private Mf2Item card(Author author) {
        Map<String, List<JsonValue>> properties = new LinkedHashMap<>();
        properties.put("name", List.of(Json.createValue(author.name())));
        properties.put("url", List.of(Json.createValue(site.toString())));
        WebUrl.resolve(site, author.photo())
                .ifPresent(photo -> properties.put("photo", List.of(Json.createValue(photo))));
        return new Mf2Item(List.of("h-card"), properties);
    }
}
