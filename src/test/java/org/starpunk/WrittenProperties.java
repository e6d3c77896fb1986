package org.starpunk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.starpunk.microformats.Property;

/** The names of microformats2 properties that stand as texts in sources. */
final class WrittenProperties {

    private static final String SOURCE = "Property.java";

    /** Where such a word is none of microformats2, by file: other languages have some of the same words. */
    private static final Map<String, Set<String>> OF_OTHER_LANGUAGES = Map.ofEntries(
            // Atom, RSS and JSON Feed
            Map.entry(
                    "AtomWriter.java",
                    Set.of("author", "category", "content", "name", "published", "summary", "updated")),
            Map.entry("JsonFeedWriter.java", Set.of("name", "summary", "url")),
            Map.entry("RssWriter.java", Set.of("category", "url")),
            Map.entry("FeedBody.java", Set.of("content")),
            // Elements and attributes of HTML, and schemes of links
            Map.entry("Anchors.java", Set.of("name")),
            Map.entry("CitedPage.java", Set.of("author", "content", "name")),
            Map.entry("ContentRenderer.java", Set.of("name")),
            Map.entry("HtmlSanitizer.java", Set.of("audio", "geo", "lang", "name", "summary", "video")),
            // Types of media
            Map.entry("MediaFormat.java", Set.of("audio", "video")),
            // Front matter, WordPress, Ghost, JSON Feed and ActivityStreams
            Map.entry("GhostPosts.java", Set.of("published", "visibility")),
            Map.entry("JekyllSite.java", Set.of("category", "lang", "published", "url")),
            Map.entry("JsonFeedPosts.java", Set.of("summary", "url")),
            Map.entry(
                    "MastodonPosts.java",
                    Set.of("audio", "content", "name", "published", "summary", "updated", "url", "video")),
            Map.entry("WordPressItem.java", Set.of("category")),
            Map.entry("ZipArchive.java", Set.of("content")),
            // Columns, fields of entities, and JSON of tables
            Map.entry("Content.java", Set.of("content")),
            Map.entry("NoteListRepository.java", Set.of("name", "summary", "visibility")),
            Map.entry("TagRepository.java", Set.of("name")),
            Map.entry("PageName.java", Set.of("navigation")),
            // The profile of IndieAuth
            Map.entry("Identity.java", Set.of("name", "photo", "url")),
            // Parameters of requests, templates, and what answers of Micropub have beside properties
            Map.entry("DeleteTagBacking.java", Set.of("deleted")),
            Map.entry("EditNoteBacking.java", Set.of("note")),
            Map.entry("FormRequest.java", Set.of("url")),
            Map.entry("JsonRequest.java", Set.of("url")),
            Map.entry("MediaQuery.java", Set.of("published", "url")),
            Map.entry("MicropubQuery.java", Set.of("category")),
            Map.entry("NoteListBacking.java", Set.of("deleted")),
            Map.entry("PostVocabulary.java", Set.of("name")),
            Map.entry("SourceQuery.java", Set.of("url")),
            Map.entry("StaticResource.java", Set.of("name")),
            Map.entry("TagListBacking.java", Set.of("deleted")),
            Map.entry("Templates.java", Set.of("note", "photo")),
            Map.entry("ReachForm.java", Set.of("name")),
            Map.entry("TypedField.java", Set.of("content", "name", "summary")));

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private static final Pattern TEXT = Pattern.compile("\"("
            + Stream.of(Property.values())
                    .map(Property::toString)
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|")) + ")\"");

    private WrittenProperties() {}

    /** By file; none where only other languages are spoken. */
    static Map<String, Set<String>> in(Path sources) throws IOException {
        Map<String, Set<String>> written = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java") && !file.endsWith(SOURCE))
                    .forEach(file -> {
                        String name = file.getFileName().toString();
                        Set<String> found = found(file);
                        found.removeAll(OF_OTHER_LANGUAGES.getOrDefault(name, Set.of()));
                        if (!found.isEmpty()) {
                            written.put(name, found);
                        }
                    });
        }
        return written;
    }

    private static Set<String> found(Path file) {
        try {
            return TEXT.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
