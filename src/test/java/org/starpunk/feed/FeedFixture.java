package org.starpunk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.entry.Entry;
import org.starpunk.entry.UploadedFiles;
import org.starpunk.format.MediaFormat;
import org.starpunk.media.MediaFileFixture;
import org.starpunk.note.Note;
import org.starpunk.note.NoteFixture;
import org.starpunk.site.Author;
import org.starpunk.site.SiteUrl;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Ada's feed, without a server, and a look into XML. */
final class FeedFixture {

    static final SiteUrl SITE = new SiteUrl(URI.create("https://ada.example/"));

    private static final UploadedFiles UPLOADS = new UploadedFiles(Map.of(
            "https://ada.example/media/1.mp3",
            MediaFileFixture.of(MediaFormat.MP3, 4_000_000_000L),
            "https://ada.example/media/2.jpg",
            MediaFileFixture.of(MediaFormat.JPEG, 2)));

    private static final Pattern CONTENT =
            Pattern.compile("<div class=\"e-content(?: plain)?\" dir=\"auto\">(.*)</div>", Pattern.DOTALL);

    private FeedFixture() {}

    /** A note with two uploaded files, and with others of which nothing is known. */
    static Note withFiles() {
        return with(json("{'photo':[{'value':'/media/2.jpg','alt':'Two'},'/media/3.jpg','/media/2.jpg'],"
                + "'video':['https://v.example/v.mp4'],'audio':['/media/1.mp3']}"));
    }

    /** The content of a note, without what stands around it in the body of an item. */
    static String words(String body) {
        Matcher content = CONTENT.matcher(body);
        assertThat(content.matches()).as(body).isTrue();
        return content.group(1);
    }

    static Feed feed(Note... notes) {
        return feed("Ada's <notes>", notes);
    }

    static Feed feed(String title, Note... notes) {
        return new Feed(
                title,
                "Gardens & maps",
                "en-GB",
                SITE.resolve("/"),
                SITE.resolve("/feed"),
                SITE.resolve("/feed.atom"),
                SITE.resolve("/tags/"),
                FeedAuthor.of(new Author("Ada", "/media/ada.jpg", "", List.of()), SITE),
                Stream.of(notes)
                        .map(note -> Entry.inFeed(note, SITE, ZoneOffset.UTC, UPLOADS))
                        .toList());
    }

    static Note text(String text, String... tags) {
        return NoteFixture.published("a-note", null, null, new Content(text, ContentFormat.TEXT), "{}", tags);
    }

    /** At an address of its own, with a summary, files, and a language. */
    static Note named(String slug, String text, String... tags) {
        return NoteFixture.published(
                slug,
                null,
                "In short",
                new Content(text, ContentFormat.TEXT),
                json("{'photo':['/media/2.jpg'],'audio':['/media/1.mp3'],'lang':['he']}"),
                tags);
    }

    static Note article(String name, String summary) {
        return NoteFixture.published("a-note", name, summary, new Content("*Words*", ContentFormat.MARKDOWN), "{}");
    }

    static Note html(String html) {
        return NoteFixture.published("a-note", null, null, new Content(html, ContentFormat.HTML), "{}");
    }

    static Note with(String properties) {
        return NoteFixture.published("a-note", null, null, Content.none(), properties);
    }

    /** The document, which must be well-formed and use only prefixes that it declares. */
    static Document parse(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (Exception e) {
            throw new AssertionError(new String(xml, java.nio.charset.StandardCharsets.UTF_8), e);
        }
    }

    /** The texts of the elements or attributes on a path, whose steps are local names. */
    static List<String> texts(Document document, String path) {
        // What stands between quotes is no name.
        String anyNamespace = path.replaceAll(
                "(?<=^|/|\\[)([a-zA-Z]\\w*)(?![\\w(])(?=([^']*'[^']*')*[^']*$)", "*[local-name()='$1']");
        try {
            NodeList found = (NodeList) XPathFactory.newDefaultInstance()
                    .newXPath()
                    .evaluate(anyNamespace, document, XPathConstants.NODESET);
            return IntStream.range(0, found.getLength())
                    .mapToObj(i -> found.item(i).getTextContent())
                    .toList();
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
