package org.starpunk.foreign;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.starpunk.content.ContentFormat;
import org.starpunk.frontmatter.Yaml;
import org.starpunk.microformats.Property;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Visibility;

/**
 * A site of Jekyll: its posts and drafts; its other pages stay.
 *
 * @see <a href="https://jekyllrb.com/docs/posts/">Posts</a>
 */
final class JekyllSite implements FolderSite {

    private static final Pattern POST = Pattern.compile("(?:.*/)?_(?:posts|drafts)/.*");

    private static final String ZONE = "timezone";

    private static final Pattern NAME = Pattern.compile("(?:(\\d{4}-\\d\\d?-\\d\\d?)-)?(.+?)\\.\\w+");

    /** The usual names of paths that a configuration may have. */
    private static final Map<String, String> STYLES = Map.of(
            "date", "/:categories/:year/:month/:day/:title.html",
            "pretty", "/:categories/:year/:month/:day/:title/",
            "ordinal", "/:categories/:year/:y_day/:title.html",
            "none", "/:categories/:title.html");

    private final Fields configuration;

    JekyllSite(PostArchive archive) throws IOException {
        String file = "_config.yml";
        configuration = new Fields(
                archive.names().contains(file) ? Yaml.parse(archive.text(file)) : JsonValue.EMPTY_JSON_OBJECT);
    }

    static boolean isOne(PostArchive archive) {
        return archive.names().contains("_config.yml")
                || archive.names().stream().anyMatch(name -> POST.matcher(name).matches());
    }

    @Override
    public String program() {
        return "Jekyll";
    }

    @Override
    public boolean isPost(String file) {
        return POST.matcher(file).matches();
    }

    @Override
    public ForeignPost post(String file, Fields fields, String body) {
        Matcher name = NAME.matcher(file.substring(file.lastIndexOf('/') + 1));
        String day = name.matches() && name.group(1) != null ? name.group(1) : "";
        String slug = fields.text("slug").orElse(name.matches() ? name.group(2) : file);
        boolean draft = file.contains("_drafts/") || fields.is("published", false);
        ZoneId zone = configuration.zone(ZONE);
        Optional<OffsetDateTime> date = fields.date("date", zone)
                .or(() -> Fields.moment(day + " 00:00", zone).filter(any -> !day.isEmpty()));
        EntryDraft entry = new EntryDraft()
                .add(Property.NAME, fields.text("title").orElse(""))
                .add(Property.SUMMARY, fields.first("excerpt", "description").orElse(""))
                .content(format(file), text(body))
                .categories(Stream.of(
                                words(fields, "categories"),
                                fields.list("category"),
                                words(fields, "tags"),
                                fields.list("tag"))
                        .flatMap(List::stream)
                        .toList())
                .published(date)
                .status(draft ? NoteStatus.DRAFT : NoteStatus.PUBLISHED)
                .visibility(Visibility.PUBLIC)
                .add(Property.LANG, fields.text("lang").orElse(""))
                .add(Property.MP_SLUG, slug);
        fields.first("image").ifPresent(image -> entry.add(Property.FEATURED, image));
        List<String> addresses = new ArrayList<>(fields.list("redirect_from"));
        date.filter(any -> !draft).ifPresent(any -> addresses.add(path(fields, slug, any)));
        String origin = "jekyll:" + file.replaceFirst("\\.\\w+$", "")
                + date.map(any -> "@" + any.toInstant()).orElse("");
        return new ForeignPost(
                file,
                entry.item(),
                List.of(origin),
                addresses,
                ForeignPost.Past.updated(fields.date("last_modified_at", zone).map(OffsetDateTime::toInstant)));
    }

    /** A text with blanks is several; below the singular of the name it would be one. */
    private static List<String> words(Fields fields, String name) {
        return fields.json().get(name) instanceof JsonString text
                ? List.of(text.getString().strip().split("\\s+"))
                : fields.list(name);
    }

    private String path(Fields fields, String slug, OffsetDateTime date) {
        String wanted = fields.first("permalink")
                .or(() -> configuration.text("permalink"))
                .orElse("date");
        String categories = String.join(
                "/",
                Stream.concat(words(fields, "categories").stream(), fields.list("category").stream())
                        .map(String::toLowerCase)
                        .toList());
        return new PathTemplate(STYLES.getOrDefault(wanted, wanted))
                .path(date, Map.of("title", slug, "slug", slug, "categories", categories));
    }

    static ContentFormat format(String file) {
        return file.matches("(?i).*\\.html?") ? ContentFormat.HTML : ContentFormat.MARKDOWN;
    }

    /** What stands in front of addresses says where the site is: here it is here. */
    private static String text(String body) {
        return body.replaceAll("\\{\\{\\s*site\\.(?:baseurl|url)\\s*\\}\\}", "").strip();
    }

    @Override
    public List<String> notes(String body) {
        List<String> notes = new ArrayList<>(configuration.withoutZone(ZONE));
        if (body.contains("{%")) {
            notes.add("tags of Liquid, which stay in the text as they are");
        }
        return notes;
    }

    @Override
    public List<String> paths(String path, String post) {
        String own = configuration.text("url").orElse("\u0000");
        String within = path.startsWith(own) ? path.substring(own.length()) : path;
        String base = configuration.text("baseurl").orElse("");
        String root = !base.isEmpty() && within.startsWith(base + "/") ? within.substring(base.length()) : within;
        return List.of(root.replaceFirst("^/", ""));
    }
}
