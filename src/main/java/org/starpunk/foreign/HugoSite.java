package org.starpunk.foreign;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.starpunk.frontmatter.FrontMatter;
import org.starpunk.frontmatter.TomlFields;
import org.starpunk.frontmatter.Yaml;
import org.starpunk.microformats.Property;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Visibility;

/**
 * A site of Hugo, or any folder of files with front matter: each file is a post but the list pages, which begin with an
 * underscore. The names of its fields mean the same in capitals.
 *
 * @see <a href="https://gohugo.io/content-management/front-matter/">Front matter</a>
 */
final class HugoSite implements FolderSite {

    private static final String CONTENT = "content/";
    private static final String ZONE = "timezone";
    private static final String DRAFT = "draft";
    private static final String PUBLISHED = Property.PUBLISHED.toString();

    private final Fields configuration;
    private final boolean hasContent;
    private final ZoneId zone;
    private final HugoCascade cascade;

    HugoSite(PostArchive archive) throws IOException {
        configuration = new Fields(configuration(archive)).inSmallLetters();
        hasContent = archive.names().stream().anyMatch(name -> name.startsWith(CONTENT));
        zone = configuration.zone(ZONE);
        cascade = HugoCascade.of(archive);
    }

    private static JsonObject configuration(PostArchive archive) throws IOException {
        for (String name : List.of("hugo", "config", "config/_default/hugo", "config/_default/config")) {
            for (String ending : List.of("toml", "yaml", "yml", "json")) {
                String file = name + "." + ending;
                if (archive.names().contains(file)) {
                    String text = archive.text(file);
                    return switch (ending) {
                        case "toml" -> TomlFields.parse(text);
                        case "json" -> FrontMatter.parse(text).fields();
                        default -> Yaml.parse(text);
                    };
                }
            }
        }
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    @Override
    public String program() {
        return "Hugo";
    }

    @Override
    public boolean isPost(String file) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        return !last.startsWith("_") && (hasContent ? file.startsWith(CONTENT) : !last.startsWith("README"));
    }

    @Override
    public ForeignPost post(String file, Fields sent, String body) {
        Fields fields = sent.inSmallLetters();
        String page = file.replaceFirst("^" + CONTENT, "").replaceFirst("\\.\\w+$", "");
        String language = language(page);
        String bundle = page.substring(0, page.length() - (language.isEmpty() ? 0 : language.length() + 1))
                .replaceFirst("/index$", "");
        String name = bundle.substring(bundle.lastIndexOf('/') + 1);
        String slug = fields.text("slug").orElse(name);
        Optional<OffsetDateTime> date = Stream.of("publishdate", "pubdate", "date")
                .flatMap(field -> fields.date(field, zone).stream())
                .findFirst();
        boolean isOver = Stream.of("expirydate", "unpublishdate")
                .flatMap(field -> fields.date(field, zone).stream())
                .anyMatch(OffsetDateTime.now(zone)::isAfter);
        boolean draft = isOver || isDraft(fields) || !fields.json().containsKey(DRAFT) && cascade.makesDraftOf(file);
        boolean isPage = date.isEmpty() || hasContent && !bundle.contains("/");
        EntryDraft entry = new EntryDraft()
                .add(Property.NAME, fields.text("title").orElse(""))
                .add(
                        Property.SUMMARY,
                        fields.first("description", Property.SUMMARY.toString()).orElse(""))
                .content(JekyllSite.format(file), body.strip())
                .categories(Stream.of("categories", "tags")
                        .flatMap(field -> fields.list(field).stream())
                        .toList())
                .published(date)
                .status(draft ? NoteStatus.DRAFT : NoteStatus.PUBLISHED)
                .visibility(isPage ? Visibility.UNLISTED : Visibility.PUBLIC)
                .add(Property.MP_SLUG, slug);
        fields.list("images").stream().findFirst().ifPresent(image -> entry.add(Property.FEATURED, image));
        List<String> addresses = new ArrayList<>(
                fields.list("aliases").stream().map(HugoSite::rooted).toList());
        String section = bundle.contains("/") ? bundle.substring(0, bundle.indexOf('/')) : "";
        String path = fields.text(Property.URL.toString())
                .map(HugoSite::rooted)
                .orElseGet(() -> prefix(language) + path(section, bundle, slug, fields, date.orElse(null)));
        addresses.add(path);
        // Hugo makes paths of names so, unless it is told not to.
        addresses.add(path.toLowerCase(Locale.ROOT).replaceAll("\\s+", "-"));
        return new ForeignPost(
                file,
                entry.item(),
                List.of(origin(fields, page, date)),
                addresses.stream().distinct().toList(),
                ForeignPost.Past.updated(fields.date("lastmod", zone)
                        .filter(last -> date.filter(last::isAfter).isPresent())
                        .map(OffsetDateTime::toInstant)));
    }

    /** As it says itself; {@code published} counts where there is no {@code draft}. */
    static boolean isDraft(Fields fields) {
        return fields.json().containsKey(DRAFT) ? fields.isTrue(DRAFT) : fields.is(PUBLISHED, false);
    }

    private static String rooted(String address) {
        return address.startsWith("/") || address.contains("://") ? address : "/" + address;
    }

    /** What stands behind a name where a post is there in several languages; a bundle has nothing else there. */
    private String language(String page) {
        String suffix = page.substring(page.lastIndexOf('/') + 1).replaceFirst("^.*\\.|^[^.]*$", "");
        boolean isBundle = page.matches("(?:.*/)?index\\.[a-z]{2,3}(?:-\\w+)?");
        return isBundle || configuration.within("languages").json().containsKey(suffix) ? suffix : "";
    }

    private String prefix(String language) {
        String usual = configuration.text("defaultcontentlanguage").orElse("en");
        return language.isEmpty() || language.equals(usual) ? "" : "/" + language;
    }

    /** Micro.blog writes the address of a post into its folder. */
    private static String origin(Fields fields, String page, Optional<OffsetDateTime> date) {
        return fields.text("guid")
                .orElseGet(() ->
                        "hugo:" + page + date.map(any -> "@" + any.toInstant()).orElse(""));
    }

    private String path(String section, String bundle, String slug, Fields fields, OffsetDateTime date) {
        Fields templates = configuration.within("permalinks");
        Optional<String> template = templates.within("page").text(section).or(() -> templates.text(section));
        if (template.isPresent() && date != null) {
            String title = fields.text("title").orElse(slug);
            return new PathTemplate(template.get().replace("contentbasename", "filename"))
                    .path(
                            date,
                            Map.of(
                                    "slug",
                                    slug,
                                    "slugorfilename",
                                    slug,
                                    "filename",
                                    bundle.substring(bundle.lastIndexOf('/') + 1),
                                    "title",
                                    title.toLowerCase().replaceAll("[^\\p{L}\\p{N}]+", "-"),
                                    "section",
                                    section,
                                    "sections",
                                    bundle.contains("/") ? bundle.substring(0, bundle.lastIndexOf('/')) : ""));
        }
        return "/" + bundle.replaceFirst("[^/]*$", "") + slug + "/";
    }

    @Override
    public List<String> notes(String body) {
        List<String> notes = new ArrayList<>(configuration.withoutZone(ZONE));
        if (body.contains("{{<") || body.contains("{{%")) {
            notes.add("shortcodes of Hugo, which stay in the text as they are");
        }
        return notes;
    }

    @Override
    public List<String> paths(String path, String post) {
        String base = configuration.text("baseurl").orElse("\u0000");
        String within = path.startsWith(base) ? "/" + path.substring(base.length()) : path;
        if (within.startsWith("/")) {
            String root = within.replaceFirst("^/+", "");
            return List.of("static/" + root, "assets/" + root, root, CONTENT + root);
        }
        String directory = post.substring(0, post.lastIndexOf('/') + 1);
        return List.of(directory + within.replaceFirst("^\\./", ""), "static/" + within, "assets/" + within);
    }
}
