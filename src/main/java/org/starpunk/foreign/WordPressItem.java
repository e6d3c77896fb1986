package org.starpunk.foreign;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.starpunk.content.ContentFormat;
import org.starpunk.microformats.Property;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Visibility;

/** An item of an export of WordPress: a post, a page, an attachment, or something else. */
record WordPressItem(Element element) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private static final String NO_CATEGORY = "uncategorized";

    boolean is(String type) {
        return text("wp:post_type").equals(type);
    }

    String text(String name) {
        return children(name).map(Element::wholeText).findFirst().orElse("").strip();
    }

    private Stream<Element> children(String name) {
        return element.children().stream().filter(child -> child.tagName().equals(name));
    }

    String address() {
        return text("link").isEmpty() ? text("guid") : text("link");
    }

    boolean hasComments() {
        return children("wp:comment").findAny().isPresent();
    }

    private Optional<String> meta(String key) {
        return children("wp:postmeta")
                .map(WordPressItem::new)
                .filter(meta -> meta.text("wp:meta_key").equals(key))
                .map(meta -> meta.text("wp:meta_value"))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** The little that others ask of an attachment, so that not all of each stays in memory. */
    WordPressItem asAttachment() {
        Element kept = new Element("item");
        children("wp:attachment_url").forEach(child -> kept.appendChild(child.clone()));
        children("wp:postmeta")
                .filter(meta -> new WordPressItem(meta).text("wp:meta_key").equals("_wp_attachment_image_alt"))
                .forEach(child -> kept.appendChild(child.clone()));
        return new WordPressItem(kept);
    }

    ForeignPost post(String file, Map<String, WordPressItem> attachments) {
        boolean locked =
                text("wp:status").equals("private") || !text("wp:post_password").isEmpty();
        Visibility visibility = is("page") ? Visibility.UNLISTED : Visibility.PUBLIC;
        Optional<OffsetDateTime> published = date("wp:post_date");
        EntryDraft entry = new EntryDraft()
                .add(Property.NAME, unescaped(text("title")))
                .add(Property.SUMMARY, text("excerpt:encoded"))
                .content(ContentFormat.HTML, Paragraphs.html(text("content:encoded")))
                .categories(categories())
                .published(published)
                .status(status())
                .visibility(locked ? Visibility.PRIVATE : visibility)
                .add(Property.MP_SLUG, FilesBySuffix.path(text("wp:post_name")));
        meta("_thumbnail_id")
                .map(attachments::get)
                .ifPresent(picture -> entry.file(
                        Property.FEATURED,
                        picture.text("wp:attachment_url"),
                        picture.meta("_wp_attachment_image_alt").orElse("")));
        List<String> origins = new ArrayList<>(List.of(address()));
        origins.add(text("guid"));
        return new ForeignPost(
                file,
                entry.item(),
                origins.stream().filter(origin -> !origin.isEmpty()).distinct().toList(),
                List.of(address()),
                ForeignPost.Past.updated(date("wp:post_modified")
                        .filter(last -> published.filter(last::isAfter).isPresent())
                        .map(OffsetDateTime::toInstant)));
    }

    private NoteStatus status() {
        return switch (text("wp:status")) {
            case "publish", "private" -> NoteStatus.PUBLISHED;
            case "future" -> NoteStatus.SCHEDULED;
            default -> NoteStatus.DRAFT;
        };
    }

    private List<String> categories() {
        return children("category")
                .filter(category -> List.of("category", "post_tag").contains(category.attr("domain")))
                .filter(category -> !category.attr("nicename").equals(NO_CATEGORY))
                .map(Element::wholeText)
                .map(String::strip)
                .map(WordPressItem::unescaped)
                .toList();
    }

    /** WordPress keeps names as HTML, within CDATA too. */
    private static String unescaped(String html) {
        return Parser.unescapeEntities(html, false);
    }

    /** In the offset that the site's clock had then: WordPress tells each moment twice, the second time in UTC. */
    private Optional<OffsetDateTime> date(String name) {
        Optional<LocalDateTime> local = moment(name);
        Optional<LocalDateTime> utc = moment(name + "_gmt");
        return local.map(date -> utc.<OffsetDateTime>map(there -> date.atOffset(offset(date, there)))
                .orElseGet(() -> date.atZone(ZoneId.systemDefault()).toOffsetDateTime()));
    }

    private static ZoneOffset offset(LocalDateTime local, LocalDateTime utc) {
        long seconds = Duration.between(utc, local).toSeconds();
        return Math.abs(seconds) > Duration.ofHours(18).toSeconds()
                ? ZoneOffset.UTC
                : ZoneOffset.ofTotalSeconds(Math.toIntExact(seconds));
    }

    private Optional<LocalDateTime> moment(String name) {
        try {
            String text = text(name);
            return text.isEmpty() || text.startsWith("0000")
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(text, DATE));
        } catch (DateTimeParseException e) {
            throw new ArchiveException(name + " is no date: " + text(name));
        }
    }
}
