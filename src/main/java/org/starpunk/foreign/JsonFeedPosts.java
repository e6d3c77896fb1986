package org.starpunk.foreign;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.starpunk.content.ContentFormat;
import org.starpunk.microformats.Property;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Visibility;

/**
 * A JSON Feed of all posts, as in the blog archives ({@code .bar}) of Micro.blog: with the pictures beside it. There, what
 * the feed calls text is the Markdown that the author wrote.
 *
 * @see <a href="https://book.micro.blog/blog-archive-format/">Blog archive format</a>
 */
final class JsonFeedPosts implements PostReader {

    private static final String PAGE = "index.html";

    private String file;
    private boolean isBlogArchive;
    private FilesBySuffix uploads;

    @Override
    public boolean reads(PostArchive archive) throws IOException {
        for (String name : archive.names()) {
            if (name.endsWith(".json") && !name.contains("/") && isFeed(archive, name)) {
                file = name;
                isBlogArchive = archive.names().contains(PAGE);
                uploads = new FilesBySuffix(archive, "uploads/");
                return true;
            }
        }
        return false;
    }

    private static boolean isFeed(PostArchive archive, String name) throws IOException {
        return JsonDocument.text(archive, name, "version")
                .filter(version -> version.contains("jsonfeed.org/version/"))
                .isPresent();
    }

    @Override
    public String form() {
        return "a JSON Feed, such as a blog archive of Micro.blog";
    }

    @Override
    public void read(PostArchive archive, PostTaker taker) throws IOException {
        JsonDocument.each(archive, file, List.of("items"), item -> read(item, taker));
    }

    private void read(JsonObject item, PostTaker taker) {
        Fields fields = new Fields(item);
        String name = file + " " + address(fields).orElse("");
        taker.takeFrom(name, () -> post(name, fields));
    }

    private static Optional<String> address(Fields fields) {
        return fields.first("url", "id");
    }

    private ForeignPost post(String name, Fields fields) {
        Optional<OffsetDateTime> published = fields.date("date_published", ZoneId.systemDefault());
        EntryDraft entry = new EntryDraft()
                .add(Property.NAME, fields.text("title").orElse(""))
                .add(Property.SUMMARY, fields.text("summary").orElse(""))
                .categories(fields.list("tags"))
                .published(published)
                .status(NoteStatus.PUBLISHED)
                .visibility(Visibility.PUBLIC)
                .add(Property.LANG, fields.text("language").orElse(""))
                .add(Property.FEATURED, fields.text("image").orElse(""));
        content(fields, entry);
        address(fields).map(Mf2Posts::slug).ifPresent(slug -> entry.add(Property.MP_SLUG, slug));
        return new ForeignPost(
                name,
                entry.item(),
                Stream.of("url", "id")
                        .flatMap(field -> fields.text(field).stream())
                        .map(this::absolute)
                        .distinct()
                        .toList(),
                fields.text("url").stream().toList(),
                ForeignPost.Past.updated(fields.date("date_modified", ZoneOffset.UTC)
                        .filter(last -> published.filter(last::isAfter).isPresent())
                        .map(OffsetDateTime::toInstant)));
    }

    private String absolute(String origin) {
        return origin.contains("://") ? origin : "feed:" + origin;
    }

    private void content(Fields fields, EntryDraft entry) {
        Optional<String> html = fields.text("content_html");
        Optional<String> text = fields.text("content_text");
        if (isBlogArchive && text.isPresent()) {
            entry.content(ContentFormat.MARKDOWN, text.get());
        } else if (html.isPresent()) {
            entry.content(ContentFormat.HTML, html.get());
        } else {
            text.ifPresent(source -> entry.content(ContentFormat.TEXT, source));
        }
    }

    @Override
    public Optional<String> file(PostArchive archive, String address, String post) {
        return uploads.find(address);
    }
}
