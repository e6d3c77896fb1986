package org.starpunk.foreign;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.starpunk.content.ContentFormat;
import org.starpunk.microformats.Property;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Visibility;

/**
 * The archive of an account at Mastodon: ActivityStreams, with the files that were attached.
 *
 * @see <a href="https://www.w3.org/TR/activitystreams-vocabulary/">Activity Vocabulary</a>
 */
final class MastodonPosts implements PostReader {

    private static final String OUTBOX = "outbox.json";
    private static final String PUBLIC = "#Public";

    private FilesBySuffix attachments;

    @Override
    public boolean reads(PostArchive archive) {
        if (!archive.names().contains(OUTBOX)) {
            return false;
        }
        attachments = new FilesBySuffix(archive, "media_attachments/");
        return true;
    }

    @Override
    public String form() {
        return "an archive of Mastodon";
    }

    @Override
    public void read(PostArchive archive, PostTaker taker) throws IOException {
        JsonDocument.each(archive, OUTBOX, List.of("orderedItems"), activity -> read(activity, taker));
    }

    private void read(JsonObject activity, PostTaker taker) {
        Fields fields = new Fields(activity);
        String id = OUTBOX + " " + fields.text("id").orElse("");
        String type = fields.text("type").orElse("");
        if (type.equals("Announce")) {
            taker.leave("a boost", id);
        } else if (!type.equals("Create") || !(activity.get("object") instanceof JsonObject)) {
            taker.leave("an activity that is no post", id);
        } else {
            read(id, fields.within("object"), taker);
        }
    }

    private void read(String id, Fields note, PostTaker taker) {
        if (!note.text("type").filter("Note"::equals).isPresent()) {
            taker.leave("a post that is no note, such as a poll", id);
        } else if (audience(note).isEmpty()) {
            taker.leave("a message to a few people", id);
        } else {
            taker.takeFrom(id, () -> post(id, note, taker));
        }
    }

    /** Empty for those that it names, and nobody else. */
    private static Optional<Visibility> audience(Fields note) {
        if (note.list("to").stream().anyMatch(name -> name.endsWith(PUBLIC))) {
            return Optional.of(Visibility.PUBLIC);
        }
        if (note.list("cc").stream().anyMatch(name -> name.endsWith(PUBLIC))) {
            return Optional.of(Visibility.UNLISTED);
        }
        return Stream.of("to", "cc")
                        .flatMap(field -> note.list(field).stream())
                        .anyMatch(name -> name.endsWith("/followers"))
                ? Optional.of(Visibility.PRIVATE)
                : Optional.empty();
    }

    private ForeignPost post(String id, Fields note, PostTaker taker) {
        Optional<OffsetDateTime> published = note.date("published", ZoneOffset.UTC);
        EntryDraft entry = new EntryDraft()
                .add(Property.SUMMARY, note.text("summary").orElse(""))
                .content(ContentFormat.HTML, note.text("content").orElse(""))
                .categories(objects(note, "tag")
                        .filter(tag ->
                                tag.text("type").filter("Hashtag"::equals).isPresent())
                        .flatMap(tag -> tag.text("name").stream())
                        .toList())
                .published(published)
                .status(NoteStatus.PUBLISHED)
                .visibility(audience(note).orElseThrow())
                .add(Property.IN_REPLY_TO, note.text("inReplyTo").orElse(""));
        note.within("contentMap").json().keySet().stream()
                .filter(language -> note.within("contentMap").json().size() == 1)
                .forEach(language -> entry.add(Property.LANG, language));
        objects(note, "attachment").forEach(file -> {
            String url = file.text("url").orElse("");
            if (url.contains("://") || attachments.find(url).isPresent()) {
                attach(file, url, entry);
            } else {
                taker.leave("an attached file that is not in the archive", id);
            }
        });
        List<String> origins = Stream.of("url", "id")
                .flatMap(field -> note.text(field).stream())
                .distinct()
                .toList();
        return new ForeignPost(
                id,
                entry.item(),
                origins,
                note.text("url").stream().toList(),
                ForeignPost.Past.updated(note.date("updated", ZoneOffset.UTC)
                        .filter(last -> published.filter(last::isAfter).isPresent())
                        .map(OffsetDateTime::toInstant)));
    }

    private static void attach(Fields file, String url, EntryDraft entry) {
        String kind = file.text("mediaType").orElse("").replaceFirst("/.*", "");
        Property property =
                switch (kind) {
                    case "video" -> Property.VIDEO;
                    case "audio" -> Property.AUDIO;
                    default -> Property.PHOTO;
                };
        entry.file(property, url, file.text("name").orElse(""));
    }

    private static Stream<Fields> objects(Fields note, String name) {
        JsonValue value = note.json().getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY);
        return value instanceof JsonArray array
                ? array.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonValue::asJsonObject)
                        .map(Fields::new)
                : Stream.of(value)
                        .filter(JsonObject.class::isInstance)
                        .map(JsonValue::asJsonObject)
                        .map(Fields::new);
    }

    @Override
    public Optional<String> file(PostArchive archive, String address, String post) {
        return attachments.find(address);
    }
}
