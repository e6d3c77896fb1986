package org.starpunk.foreign;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.starpunk.content.ContentFormat;
import org.starpunk.microformats.Property;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Visibility;

/**
 * An export of Ghost, with its pictures beside it or without. Of a post, its HTML is taken.
 *
 * @see <a href="https://docs.ghost.org/migration/custom">The JSON of Ghost</a>
 */
final class GhostPosts implements PostReader {

    private static final List<String> ROOTS = List.of("db.data.", "data.");

    private static final String SITE = "__GHOST_URL__";

    private static final int LOOKED_AT = 1 << 12;

    private String file;
    private FilesBySuffix uploads;
    private final Map<String, String> tags = new HashMap<>();
    private final Map<String, List<String>> tagsOfPosts = new HashMap<>();
    private final Map<String, String> alts = new HashMap<>();

    @Override
    public boolean reads(PostArchive archive) throws IOException {
        for (String name : archive.names()) {
            if (name.endsWith(".json") && !name.contains("/") && isGhost(archive, name)) {
                file = name;
                uploads = new FilesBySuffix(archive, "content/");
                return true;
            }
        }
        return false;
    }

    private static boolean isGhost(PostArchive archive, String name) throws IOException {
        try (InputStream in = archive.bytes(name)) {
            String beginning = new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
            if (!beginning.contains("\"meta\"") && !beginning.contains("\"db\"") && !beginning.contains("\"data\"")) {
                return false;
            }
        }
        Set<String> names = JsonDocument.names(archive, name);
        return names.contains("db") || names.contains("data") && names.contains("meta");
    }

    @Override
    public String form() {
        return "an export of Ghost";
    }

    @Override
    public void read(PostArchive archive, PostTaker taker) throws IOException {
        each(archive, "tags", tag -> tags.put(id(tag, "id"), tag.getString(Property.NAME.toString(), "")));
        each(archive, "posts_tags", link -> tagsOfPosts
                .computeIfAbsent(id(link, "post_id"), any -> new ArrayList<>())
                .add(id(link, "tag_id")));
        each(archive, "posts_meta", meta -> new Fields(meta)
                .text("feature_image_alt")
                .ifPresent(alt -> alts.put(id(meta, "post_id"), alt)));
        each(archive, "posts", post -> {
            Fields fields = new Fields(post);
            String name = file + " " + fields.first("slug", "title").orElse("");
            taker.takeFrom(name, () -> post(name, fields));
        });
    }

    private void each(PostArchive archive, String table, Consumer<JsonObject> taker) throws IOException {
        JsonDocument.each(
                archive, file, ROOTS.stream().map(root -> root + table).toList(), taker);
    }

    private static String id(JsonObject row, String name) {
        return new Fields(row).text(name).orElse("");
    }

    private ForeignPost post(String name, Fields fields) {
        String id = fields.text("id").orElse("");
        String slug = fields.text("slug").orElse("");
        Optional<OffsetDateTime> published = moment(fields, "published_at");
        boolean page = fields.text("type").filter("page"::equals).isPresent()
                || fields.isTrue("page")
                || fields.text("page").filter("1"::equals).isPresent();
        Visibility listed = page ? Visibility.UNLISTED : Visibility.PUBLIC;
        boolean open = fields.text("visibility").orElse("public").equals("public");
        EntryDraft entry = new EntryDraft()
                .add(Property.NAME, fields.text("title").orElse(""))
                .add(Property.SUMMARY, fields.text("custom_excerpt").orElse(""))
                .published(published)
                .status(status(fields))
                .visibility(open ? listed : Visibility.PRIVATE)
                .add(Property.MP_SLUG, slug)
                .categories(Stream.ofNullable(tagsOfPosts.get(id))
                        .flatMap(List::stream)
                        .map(tag -> tags.getOrDefault(tag, ""))
                        // Ghost's own, for themes.
                        .filter(tag -> !tag.startsWith("#"))
                        .toList());
        content(fields, entry);
        fields.text("feature_image")
                .ifPresent(image -> entry.file(Property.FEATURED, here(image), alts.getOrDefault(id, "")));
        String origin = fields.text("uuid")
                .orElseGet(() ->
                        slug + published.map(date -> "@" + date.toInstant()).orElse(""));
        return new ForeignPost(
                name,
                entry.item(),
                List.of("ghost:" + origin),
                slug.isEmpty() ? List.of() : List.of("/" + slug + "/"),
                ForeignPost.Past.updated(moment(fields, "updated_at")
                        .filter(last -> published.filter(last::isAfter).isPresent())
                        .map(OffsetDateTime::toInstant)));
    }

    private static void content(Fields fields, EntryDraft entry) {
        Optional<String> html = fields.text("html");
        if (html.isEmpty() && fields.first("lexical", "mobiledoc").isPresent()) {
            throw new ArchiveException("The post has no HTML, and its content is in Ghost's own form.");
        }
        html.ifPresent(source -> entry.content(ContentFormat.HTML, here(source)));
    }

    private static String here(String text) {
        return text.replace(SITE, "");
    }

    private static NoteStatus status(Fields fields) {
        return switch (fields.text("status").orElse("draft")) {
            case "published", "sent" -> NoteStatus.PUBLISHED;
            case "scheduled" -> NoteStatus.SCHEDULED;
            default -> NoteStatus.DRAFT;
        };
    }

    /** As text, or in old exports in milliseconds. */
    private static Optional<OffsetDateTime> moment(Fields fields, String name) {
        return fields.text(name).filter(text -> text.matches("\\d{9,15}")).isPresent()
                ? fields.text(name)
                        .map(text -> Instant.ofEpochMilli(Long.parseLong(text)).atOffset(ZoneOffset.UTC))
                : fields.date(name, ZoneOffset.UTC);
    }

    @Override
    public Optional<String> file(PostArchive archive, String address, String post) {
        return uploads.find(address.replaceFirst("/content/images/size/[^/]+/", "/content/images/"));
    }
}
