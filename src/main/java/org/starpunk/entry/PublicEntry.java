package org.starpunk.entry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.starpunk.content.RenderedContent;
import org.starpunk.microformats.Mf2Item;
import org.starpunk.microformats.Moment;
import org.starpunk.microformats.Property;
import org.starpunk.microformats.PublicProperties;
import org.starpunk.microformats.WebUrl;
import org.starpunk.note.Note;
import org.starpunk.note.NoteContent;
import org.starpunk.note.NotePermalinks;
import org.starpunk.site.Author;
import org.starpunk.site.SiteUrl;
import org.starpunk.tag.Tag;

/** Note → h-entry as parsers find it on its page: what a visitor may know, with an author and absolute addresses. */
@Dependent
public class PublicEntry {

    /** What a note has a place of its own for. */
    private static final Set<Property> PLACED = EnumSet.of(Property.NAME, Property.SUMMARY, Property.URL);

    private final EntryWriter entries;
    private final NotePermalinks permalinks;
    private final SiteUrl site;

    @Inject
    public PublicEntry(EntryWriter entries, NotePermalinks permalinks, SiteUrl site) {
        this.entries = entries;
        this.permalinks = permalinks;
        this.site = site;
    }

    public Mf2Item of(Note note, Author author) {
        Map<String, List<JsonValue>> source = entries.source(note).properties();
        Map<String, List<JsonValue>> properties = new LinkedHashMap<>();
        source.forEach((name, values) -> {
            Optional<Property> property = Property.find(name);
            if (property.filter(PLACED::contains).isPresent()) {
                properties.put(name, values);
            } else if (property.filter(Property.PUBLISHED::equals).isPresent()) {
                note.published().ifPresent(at -> properties.put(name, moment(at)));
            } else if (property.filter(Property.UPDATED::equals).isPresent()) {
                EntryDates.updated(note, ZoneOffset.UTC).ifPresent(at -> properties.put(name, moment(at)));
            } else if (property.filter(Property.CONTENT::equals).isPresent()) {
                properties.put(name, List.of(content(note)));
            }
        });
        PublicProperties shown = PublicProperties.of(note.properties(), site);
        shown.all().forEach(property -> properties.put(property.name(), property.toJson()));
        List<JsonValue> categories = Stream.concat(
                        note.tags().stream().map(Tag::name).map(Json::createValue),
                        properties.getOrDefault(Property.CATEGORY.toString(), List.of()).stream())
                .toList();
        if (!categories.isEmpty()) {
            properties.put(Property.CATEGORY.toString(), categories);
        }
        properties.put(Property.UID.toString(), properties.get(Property.URL.toString()));
        properties.put(Property.AUTHOR.toString(), List.of(card(author).toJson()));
        return new Mf2Item(List.of(EntryWriter.type(note)), properties);
    }

    /** To the second, as on the page. */
    private static List<JsonValue> moment(OffsetDateTime at) {
        return List.of(Json.createValue(Moment.of(at, at.getOffset()).datetime()));
    }

    private JsonValue content(Note note) {
        RenderedContent content = NoteContent.whole(note, site);
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("html", content.html()).add("value", content.text());
        NoteLanguage.of(note).ifPresent(language -> json.add(Property.LANG.toString(), language));
        return json.build();
    }

    private Mf2Item card(Author author) {
        Map<String, List<JsonValue>> properties = new LinkedHashMap<>();
        properties.put(Property.NAME.toString(), List.of(Json.createValue(author.name())));
        properties.put(Property.URL.toString(), List.of(Json.createValue(site.toString())));
        WebUrl.resolve(site, author.photo())
                .ifPresent(photo -> properties.put(Property.PHOTO.toString(), List.of(Json.createValue(photo))));
        return new Mf2Item(List.of("h-card"), properties);
    }
}
