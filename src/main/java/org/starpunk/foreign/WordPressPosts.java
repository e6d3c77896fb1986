package org.starpunk.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * An export of WordPress (WXR): RSS 2.0 with elements of its own. It is read item by item, twice, for a post may come
 * before the picture that it shows.
 *
 * @see <a href="https://wordpress.org/documentation/article/tools-export-screen/">Tools Export Screen</a>
 */
final class WordPressPosts implements PostReader {

    private static final String UPLOADS = "uploads/";

    private static final int LOOKED_AT = 1 << 16;

    /** The first element of an export: other files may speak of its namespace. */
    private static final Pattern ROOT =
            Pattern.compile("<rss\\s[^>]*xmlns:\\w+\\s*=\\s*[\"']http://wordpress\\.org/export/");

    private static final List<String> POSTS = List.of("post", "page");

    private List<String> files = List.of();
    private FilesBySuffix uploads;

    @Override
    public boolean reads(PostArchive archive) throws IOException {
        List<String> exports = new ArrayList<>();
        for (String name : archive.names()) {
            if (name.endsWith(".xml") && isExport(archive, name)) {
                exports.add(name);
            }
        }
        files = exports;
        uploads = new FilesBySuffix(archive, UPLOADS);
        return !files.isEmpty();
    }

    private static boolean isExport(PostArchive archive, String name) throws IOException {
        try (InputStream in = archive.bytes(name)) {
            return ROOT.matcher(XmlText.beginning(in, LOOKED_AT)).find();
        }
    }

    @Override
    public String form() {
        return "an export of WordPress";
    }

    private interface ItemTaker {
        void take(Element item);
    }

    @Override
    public void read(PostArchive archive, PostTaker taker) throws IOException {
        Map<String, WordPressItem> attachments = new HashMap<>();
        List<String> readable = new ArrayList<>();
        for (String file : files) {
            try {
                each(archive, file, element -> {
                    WordPressItem item = new WordPressItem(element);
                    if (item.is("attachment")) {
                        attachments.put(item.text("wp:post_id"), item.asAttachment());
                    }
                });
                readable.add(file);
            } catch (ArchiveException | IOException e) {
                taker.refuse(file, e.getMessage());
            }
        }
        for (String file : readable) {
            if (!each(archive, file, element -> read(file, new WordPressItem(element), attachments, taker))) {
                taker.refuse(file, "The file is cut off: what came after its last whole post is missing.");
            }
        }
    }

    private static void read(String file, WordPressItem item, Map<String, WordPressItem> attachments, PostTaker taker) {
        String name = file + " " + item.address();
        String type = item.text("wp:post_type");
        String status = item.text("wp:status");
        if (POSTS.contains(type) && List.of("trash", "auto-draft", "inherit").contains(status)) {
            taker.leave("a " + type + " with the status " + status, name);
        } else if (POSTS.contains(type)) {
            taker.takeFrom(name, () -> item.post(name, attachments));
            if (item.hasComments()) {
                taker.leave("the comments of a post", name);
            }
        } else if (!item.is("attachment")) {
            taker.leave("what WordPress calls " + type, name);
        }
    }

    /**
     * Gives whether the file has the end of its root, whatever is behind that. Where it was cut off, the parser ends what
     * was open: half an item is none.
     *
     * <p>The parser knows neither document types nor entities of them, so that nothing outside is read and nothing grows.
     */
    private static boolean each(PostArchive archive, String file, ItemTaker taker) throws IOException {
        try (InputStream bytes = archive.document(file);
                StreamParser parser = new StreamParser(Parser.xmlParser())) {
            parser.parse(XmlText.of(bytes), "");
            Element item = parser.selectNext("item");
            while (item != null) {
                if (item.selectFirst(XmlText.END) == null) {
                    taker.take(item);
                }
                item.remove();
                item = parser.selectNext("item");
            }
            return parser.document().selectFirst("rss ~ " + XmlText.END) != null;
        }
    }

    /** Of a picture, WordPress has smaller copies beside it: {@code -300x200} before the ending. */
    @Override
    public Optional<String> file(PostArchive archive, String address, String post) {
        return uploads.find(address)
                .or(() -> uploads.find(address.replaceFirst("-\\d+x\\d+(?=\\.\\w+(?:[?#]|$))", "")))
                .or(() -> uploads.find(address.replaceFirst("-\\d+x\\d+(?=\\.\\w+(?:[?#]|$))", "-scaled")));
    }
}
