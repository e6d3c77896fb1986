package org.starpunk.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.entry.Entry;
import org.starpunk.entry.UploadedFiles;
import org.starpunk.note.Note;
import org.starpunk.note.NoteFixture;
import org.starpunk.note.NoteList;
import org.starpunk.sentence.Sentences;
import org.starpunk.site.Appearance;
import org.starpunk.site.Author;
import org.starpunk.site.DiscoveryLink;
import org.starpunk.site.OwnPage;
import org.starpunk.site.SiteUrl;

/** Ada's site, without a server. */
final class PageFixture {

    static final String SITE = "https://ada.example/";

    static final Frame FRAME = frame(
            "Ada's notes",
            new Author(
                    "Ada <Winter>",
                    "/media/ada.jpg",
                    "Gardens & maps",
                    List.of("https://github.com/ada", "javascript:alert(1)")));

    private PageFixture() {}

    /** As Ada's, of another title or author. */
    static Frame frame(String title, Author author) {
        return new Frame(
                title,
                author,
                Appearance.usual(),
                new SiteUrl(URI.create(SITE)),
                ZoneId.of("Europe/Berlin"),
                "abc",
                Sentences.spoken(),
                List.of(new DiscoveryLink("micropub", "/micropub")),
                List.of(new OwnPage("about", "About me")));
    }

    static Note text(String text, String... tags) {
        return NoteFixture.published("a-note", null, null, new Content(text, ContentFormat.TEXT), "{}", tags);
    }

    static Note article(String name, String markdown) {
        return NoteFixture.published("a-note", name, null, new Content(markdown, ContentFormat.MARKDOWN), "{}");
    }

    static Note with(String properties) {
        return NoteFixture.published("a-note", null, null, Content.none(), properties);
    }

    static Document permalink(Note note) {
        return parse(
                Templates.note(
                        FRAME, Entry.whole(note, FRAME.site(), FRAME.zone(), UploadedFiles.NONE), Optional.empty()),
                SITE + "notes/a-note");
    }

    static Document home(Note... notes) {
        NoteList list = new NoteList(Stream.of(notes).toList(), Optional.empty());
        return parse(Templates.home(HomePage.of(FRAME, Optional.empty(), list, UploadedFiles.NONE)), SITE);
    }

    static Document parse(byte[] page, String url) {
        return Jsoup.parse(new String(page, StandardCharsets.UTF_8), url);
    }

    /** The items of a page that are in no other item. */
    static List<Element> topLevelItems(Document page) {
        return page.getAllElements().stream()
                .filter(PageFixture::isItem)
                .filter(item -> item.parents().stream().noneMatch(PageFixture::isItem))
                .toList();
    }

    /** The elements of a property of an item itself, and not of an item within it. */
    static List<Element> properties(Element item, String property) {
        return item.select("." + property).stream()
                .filter(element -> element.parents().stream()
                        .takeWhile(parent -> parent != item)
                        .noneMatch(PageFixture::isItem))
                .toList();
    }

    private static boolean isItem(Element element) {
        return element.classNames().stream().anyMatch(name -> name.startsWith("h-"));
    }
}
