package org.starpunk.foreign;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.starpunk.frontmatter.NoteFile;
import org.starpunk.microformats.Mf2Item;
import org.starpunk.microformats.Property;

/**
 * microformats2 as JSON: what parsers make of pages, and what this program writes. Of a feed, the entries in it.
 *
 * @see <a href="https://microformats.org/wiki/microformats2-json">microformats2 JSON</a>
 */
final class Mf2Posts implements PostReader {

    private static final String ITEMS = "items";

    private static final Set<String> TYPES = Set.of("h-entry", "h-event");

    private List<String> files = List.of();

    @Override
    public boolean reads(PostArchive archive) throws IOException {
        for (String name : archive.names()) {
            if (name.endsWith(".json")
                    && !name.contains("/")
                    && JsonDocument.names(archive, name).contains(ITEMS)) {
                files = Stream.concat(files.stream(), Stream.of(name)).toList();
            }
        }
        return !files.isEmpty();
    }

    @Override
    public String form() {
        return "microformats2";
    }

    @Override
    public void read(PostArchive archive, PostTaker taker) throws IOException {
        for (String file : files) {
            JsonDocument.each(archive, file, List.of(ITEMS), item -> read(file, item, taker));
        }
    }

    private static void read(String file, JsonObject item, PostTaker taker) {
        List<String> types = new Fields(item).list(NoteFile.TYPE);
        if (types.contains("h-feed") && item.get("children") instanceof JsonArray children) {
            children.forEach(child -> read(file, child.asJsonObject(), taker));
        } else if (types.stream().noneMatch(TYPES::contains)) {
            taker.leave("an item that is no entry", file);
        } else {
            String name = file + " " + url(item).orElse("");
            taker.takeFrom(
                    name,
                    () -> item.containsKey(NoteFile.OWN)
                            ? OwnPost.read(name, item)
                            : post(name, EntryDraft.clean(item), url(item)));
        }
    }

    private static Optional<String> url(JsonObject item) {
        return new Fields(item)
                .within(NoteFile.PROPERTIES).list(Property.URL.toString()).stream()
                        .findFirst();
    }

    private static ForeignPost post(String file, Mf2Item item, Optional<String> url) {
        Optional<OffsetDateTime> updated = date(item, Property.UPDATED);
        Optional<OffsetDateTime> deleted = date(item, Property.DELETED);
        Map<String, List<JsonValue>> properties = new LinkedHashMap<>(item.properties());
        Stream.of(Property.UPDATED, Property.DELETED, Property.UID, Property.AUTHOR)
                .map(Property::toString)
                .forEach(properties::remove);
        url.map(Mf2Posts::slug)
                .filter(slug -> !slug.isEmpty() && !properties.containsKey(Property.MP_SLUG.toString()))
                .ifPresent(slug -> properties.put(Property.MP_SLUG.toString(), List.of(Json.createValue(slug))));
        ForeignPost.Past past = new ForeignPost.Past(
                Optional.empty(),
                updated.map(OffsetDateTime::toInstant),
                deleted.map(OffsetDateTime::toInstant),
                false,
                false);
        List<String> addresses = url.stream().toList();
        return new ForeignPost(file, new Mf2Item(item.type(), properties), addresses, addresses, past);
    }

    /** What a post is probably called there. */
    static String slug(String url) {
        String path = FilesBySuffix.path(url).replaceFirst("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.html?$", "");
    }

    private static Optional<OffsetDateTime> date(Mf2Item item, Property property) {
        return item.values(property).stream()
                .filter(JsonString.class::isInstance)
                .findFirst()
                .flatMap(value -> Fields.moment(((JsonString) value).getString(), ZoneOffset.UTC));
    }

    @Override
    public Optional<String> file(PostArchive archive, String address, String post) {
        return OwnUploads.find(archive, address).or(() -> Optional.of(FilesBySuffix.path(address))
                .filter(path -> !path.endsWith(".json") && archive.names().contains(path)));
    }
}
