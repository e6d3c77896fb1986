package org.starpunk.micropub;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.starpunk.microformats.Mf2Item;
import org.starpunk.microformats.NoteEntry;
import org.starpunk.note.Note;
import org.starpunk.note.Visibility;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagService;

/** What clients ask before they post (Micropub 3.7). */
@Dependent
class MicropubQuery {

    private static final List<String> QUERIES = List.of("category", "config", "source", "syndicate-to");

    /** What a permalink shows for what it is; a type's name in lower case is its id. */
    private static final List<String> POST_TYPES = List.of(
            "Note", "Article", "Photo", "Video", "Audio", "Reply", "Repost", "Like", "Bookmark", "RSVP", "Checkin");

    private static final int NO_LIMIT = 1_000_000;

    private final TagService tags;
    private final NoteEntry entries;
    private final Posts posts;

    @Inject
    MicropubQuery(TagService tags, NoteEntry entries, Posts posts) {
        this.tags = tags;
        this.entries = entries;
        this.posts = posts;
    }

    JsonObject answer(FormParameters asked) {
        String query = asked.single("q").orElseThrow(() -> MicropubError.invalidRequest("The parameter q is missing."));
        return switch (query) {
            case "category" -> category(asked);
            case "config" -> config();
            case "source" -> source(asked);
            case "syndicate-to" -> syndicateTo().build();
            default -> throw MicropubError.invalidRequest("The query is none of " + QUERIES + ".");
        };
    }

    private static JsonObject config() {
        return syndicateTo()
                .add("q", Json.createArrayBuilder(QUERIES))
                .add("post-types", postTypes())
                .add("visibility", Json.createArrayBuilder(visibilities()))
                .build();
    }

    private static List<String> visibilities() {
        return Stream.of(Visibility.values()).map(NoteEntry::word).toList();
    }

    private static JsonArrayBuilder postTypes() {
        JsonArrayBuilder types = Json.createArrayBuilder();
        POST_TYPES.forEach(name -> types.add(Json.createObjectBuilder()
                .add("type", name.toLowerCase(Locale.ROOT))
                .add("name", name)));
        return types;
    }

    // Micropub 3.7.3: an empty list when there is nowhere to syndicate to.
    private static JsonObjectBuilder syndicateTo() {
        return Json.createObjectBuilder().add("syndicate-to", Json.createArrayBuilder());
    }

    private JsonObject source(FormParameters asked) {
        String url = asked.single("url").orElseThrow(() -> MicropubError.invalidRequest("The url is missing."));
        Note note = posts.get(url);
        if (note.isDeleted()) {
            throw MicropubError.invalidRequest("The post at this url is deleted.");
        }
        Mf2Item entry = entries.source(note);
        List<String> chosen = asked.list("properties");
        return chosen.isEmpty()
                ? entry.toJson()
                : Json.createObjectBuilder()
                        .add("properties", entry.only(chosen).propertiesAsJson())
                        .build();
    }

    private JsonObject category(FormParameters asked) {
        List<String> names = tags
                .suggest(
                        asked.single("filter").orElse(""), number(asked, "offset", 0), number(asked, "limit", NO_LIMIT))
                .stream()
                .map(Tag::name)
                .toList();
        return Json.createObjectBuilder()
                .add("categories", Json.createArrayBuilder(names))
                .build();
    }

    private static int number(FormParameters asked, String name, int otherwise) {
        return asked.single(name)
                .map(text -> {
                    if (!text.matches("\\d{1,9}")) {
                        throw MicropubError.invalidRequest("The parameter " + name + " is not a number.");
                    }
                    return Integer.parseInt(text);
                })
                .orElse(otherwise);
    }
}
