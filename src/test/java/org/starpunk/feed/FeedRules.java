package org.starpunk.feed;

import static org.starpunk.feed.FeedFormat.ATOM;
import static org.starpunk.feed.FeedFormat.JSON;
import static org.starpunk.feed.FeedFormat.RSS;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The errors and warnings of the W3C's validator, and what JSON Feed says, as a table. */
final class FeedRules {

    private static final String ITEM = "rss/channel/item";
    private static final String ENTRY = "feed/entry";

    private static final Set<String> JSON_ITEM = Set.of(
            "id",
            "url",
            "title",
            "language",
            "summary",
            "content_html",
            "image",
            "date_published",
            "date_modified",
            "tags",
            "attachments");

    private FeedRules() {}

    static List<FeedRule> all() {
        return Stream.of(rss(), atom(), json()).flatMap(List::stream).toList();
    }

    private static FeedRule rule(
            FeedFormat format, String says, Predicate<FeedDocument> holds, String good, String bad) {
        return new FeedRule(format, says, holds, good, bad);
    }

    private static List<FeedRule> rss() {
        return List.of(
                rule(RSS, "version 2.0", feed -> feed.xml("rss/@version").equals(List.of("2.0")), "\"2.0\"", "\"2\""),
                rule(
                        RSS,
                        "one channel",
                        feed -> feed.each("rss", "channel", 1, 1),
                        "(</rss>)",
                        "<channel></channel>$1"),
                rule(
                        RSS,
                        "a channel has a title",
                        feed -> feed.xml("rss/channel/title").stream()
                                        .filter(FeedDocument::isText)
                                        .count()
                                == 1,
                        "<title>[^<]*",
                        "<title>"),
                rule(
                        RSS,
                        "a channel has a link",
                        feed -> feed.each("rss/channel", "*[name()='link']", 1, 1)
                                && feed.has("rss/channel/*[name()='link']", FeedDocument::isUrl),
                        "<link>[^<]*",
                        "<link>/"),
                rule(
                        RSS,
                        "a channel has a description",
                        feed -> feed.xml("rss/channel/description").stream()
                                        .filter(FeedDocument::isText)
                                        .count()
                                == 1,
                        "<description>[^<]*",
                        "<description>"),
                rule(
                        RSS,
                        "a channel has no elements of its own",
                        feed -> feed.names(
                                "rss/channel",
                                "title",
                                "link",
                                "description",
                                "language",
                                "atom:link",
                                "lastBuildDate",
                                "item"),
                        "(<channel>)",
                        "$1<colour>red</colour>"),
                rule(
                        RSS,
                        "an item has no elements of its own",
                        feed -> feed.names(
                                ITEM,
                                "title",
                                "link",
                                "guid",
                                "pubDate",
                                "dc:creator",
                                "category",
                                "description",
                                "enclosure",
                                "media:content"),
                        "(<item>)",
                        "$1<author>Ada</author>"),
                rule(
                        RSS,
                        "an item has a title or a description",
                        feed -> feed.each(ITEM, "title|description", 1, 2),
                        "(?s)<item>.*?</item>",
                        "<item></item>"),
                rule(
                        RSS,
                        "dates are of RFC 822, with the right day of the week",
                        feed -> feed.has(ITEM + "/pubDate", FeedDocument::isMailDate)
                                && feed.has("rss/channel/lastBuildDate", FeedDocument::isMailDate),
                        "<pubDate>\\w+",
                        "<pubDate>Day"),
                rule(
                        RSS,
                        "every item has a guid, which is a URL",
                        feed -> feed.each(ITEM, "guid[@isPermaLink='true']", 1, 1)
                                && feed.has(ITEM + "/guid", FeedDocument::isUrl),
                        "(<guid[^>]*>)[^<]*",
                        "$1one"),
                rule(
                        RSS,
                        "no two items have the same guid",
                        feed -> feed.distinct(ITEM + "/guid"),
                        "(?s)(<item>.*?</item>)",
                        "$1$1"),
                rule(
                        RSS,
                        "an item has one enclosure at most",
                        feed -> feed.each(ITEM, "enclosure", 0, 1),
                        "(<enclosure[^>]*></enclosure>)",
                        "$1$1"),
                rule(
                        RSS,
                        "an enclosure has an address, a length and a type",
                        feed -> feed.each(ITEM + "/enclosure", "@url|@length|@type", 3, 3)
                                && feed.has(ITEM + "/enclosure/@url", FeedDocument::isUrl)
                                && feed.has(ITEM + "/enclosure/@length", FeedDocument::isLength)
                                && feed.has(ITEM + "/enclosure/@type", FeedDocument::isMediaType),
                        "(<enclosure[^>]*) length=\"\\d+\"",
                        "$1"),
                rule(
                        RSS,
                        "files of Media RSS have an address, and a medium that there is",
                        feed -> feed.each(ITEM + "/content", "@url", 1, 1)
                                && feed.has(
                                        ITEM + "/content/@medium",
                                        List.of("image", "audio", "video", "document", "executable")::contains),
                        "medium=\"\\w+\"",
                        "medium=\"paper\""),
                rule(
                        RSS,
                        "a category has a name",
                        feed -> feed.has(ITEM + "/category", FeedDocument::isText),
                        "<category>[^<]*",
                        "<category>"),
                rule(
                        RSS,
                        "the feed says where it is",
                        feed -> feed.xml("rss/channel/link[@rel='self']/@href").equals(List.of(feed.self())),
                        "rel=\"self\"",
                        "rel=\"via\""),
                rule(
                        RSS,
                        "the language is one",
                        feed -> feed.has("rss/channel/language", FeedDocument::isLanguage),
                        "<language>",
                        "<language>_"),
                rule(
                        RSS,
                        "descriptions run nothing and have absolute addresses",
                        feed -> feed.has(ITEM + "/description", FeedDocument::isHtml),
                        "(<item>)",
                        "$1<description>&lt;a href='/x'>x&lt;/a></description>"));
    }

    private static List<FeedRule> atom() {
        return List.of(
                rule(
                        ATOM,
                        "a feed has one id, one title, one date",
                        feed -> feed.each("feed", "id", 1, 1)
                                && feed.each("feed", "title", 1, 1)
                                && feed.each("feed", "updated", 1, 1),
                        "<updated>[^<]*</updated>",
                        ""),
                rule(
                        ATOM,
                        "an entry has one id, one title, one date",
                        feed -> feed.each(ENTRY, "id", 1, 1)
                                && feed.each(ENTRY, "title", 1, 1)
                                && feed.each(ENTRY, "updated", 1, 1),
                        "(<entry[^>]*>)",
                        "$1<title>Two</title>"),
                rule(
                        ATOM,
                        "ids are absolute",
                        feed -> feed.has("feed/id", FeedDocument::isUrl)
                                && feed.has(ENTRY + "/id", FeedDocument::isUrl),
                        "<id>",
                        "<id>x"),
                rule(
                        ATOM,
                        "no two entries have the same id",
                        feed -> feed.distinct(ENTRY + "/id"),
                        "(?s)(<entry.*?</entry>)",
                        "$1$1"),
                rule(
                        ATOM,
                        "titles say something",
                        feed -> feed.has("feed/title", FeedDocument::isText)
                                && feed.has(ENTRY + "/title", FeedDocument::isText),
                        "<title>[^<]*",
                        "<title> "),
                rule(
                        ATOM,
                        "a feed has an author, with a name",
                        feed -> feed.xml("feed/author/name").stream()
                                        .filter(FeedDocument::isText)
                                        .count()
                                == 1,
                        "(?s)<author>.*?</author>",
                        ""),
                rule(
                        ATOM,
                        "dates are of RFC 3339",
                        feed -> feed.has("feed/updated", FeedDocument::isDate)
                                && feed.has(ENTRY + "/updated", FeedDocument::isDate)
                                && feed.has(ENTRY + "/published", FeedDocument::isDate),
                        "<published>[^<]*",
                        "<published>Sun, 22 Nov 2026"),
                rule(
                        ATOM,
                        "an entry has content, and a page",
                        feed -> feed.each(ENTRY, "content", 1, 1) && feed.each(ENTRY, "link[@rel='alternate']", 1, 1),
                        "(?s)<content.*?</content>",
                        ""),
                rule(
                        ATOM,
                        "content is HTML, runs nothing and has absolute addresses",
                        feed -> feed.has(ENTRY + "/content/@type", "html"::equals)
                                && feed.has(ENTRY + "/content", FeedDocument::isHtml),
                        "(<content[^>]*>)",
                        "$1&lt;script>alert()&lt;/script>"),
                rule(
                        ATOM,
                        "an entry has one summary at most",
                        feed -> feed.each(ENTRY, "summary", 0, 1),
                        "(<summary>)",
                        "$1</summary>$1"),
                rule(
                        ATOM,
                        "a category has a term",
                        feed -> feed.each(ENTRY + "/category", "@term", 1, 1)
                                && feed.has(ENTRY + "/category/@term", FeedDocument::isText),
                        "term=\"[^\"]*\"",
                        ""),
                rule(
                        ATOM,
                        "links have absolute addresses and types",
                        feed -> feed.each("feed/link", "@href", 1, 1)
                                && feed.has("//link/@href", FeedDocument::isUrl)
                                && feed.has("//link/@type", FeedDocument::isMediaType),
                        "type=\"text/html\"",
                        "type=\"html\""),
                rule(
                        ATOM,
                        "an enclosure has a length in digits",
                        feed -> feed.each(ENTRY + "/link[@rel='enclosure']", "@length", 1, 1)
                                && feed.has(ENTRY + "/link/@length", FeedDocument::isLength),
                        "length=\"",
                        "length=\"-"),
                rule(
                        ATOM,
                        "the feed says where it is",
                        feed -> feed.xml("feed/link[@rel='self']/@href").equals(List.of(feed.self())),
                        "rel=\"self\" (.*?href=\")",
                        "rel=\"self\" $1http://elsewhere.example/"),
                rule(
                        ATOM,
                        "languages are some",
                        feed -> feed.xml("feed/@*[name()='xml:lang']").size() == 1
                                && feed.has("//@*[name()='xml:lang']", FeedDocument::isLanguage),
                        "xml:lang=\"[^\"]*\"",
                        "xml:lang=\"_\""),
                rule(
                        ATOM,
                        "there are no elements of its own",
                        feed -> feed.names(
                                        "feed", "id", "title", "subtitle", "updated", "link", "author", "icon", "entry")
                                && feed.names(
                                        ENTRY,
                                        "id",
                                        "title",
                                        "link",
                                        "published",
                                        "updated",
                                        "category",
                                        "summary",
                                        "content"),
                        "(<entry[^>]*>)",
                        "$1<guid>1</guid>"));
    }

    private static List<FeedRule> json() {
        return List.of(
                rule(
                        JSON,
                        "version 1.1",
                        feed -> feed.json().getString("version").equals("https://jsonfeed.org/version/1.1"),
                        "version/1\\.1",
                        "version/1.2"),
                rule(
                        JSON,
                        "a title, a page, items",
                        feed -> !feed.json().getString("title").isBlank()
                                && FeedDocument.isUrl(feed.json().getString("home_page_url"))
                                && feed.json().getJsonArray("items") != null,
                        "\"home_page_url\":\"",
                        "$0/"),
                rule(
                        JSON,
                        "the feed says where it is",
                        feed -> feed.json().getString("feed_url").equals(feed.self()),
                        "\"feed_url\":\"",
                        "$0/"),
                rule(
                        JSON,
                        "authors have a name or an address",
                        feed -> feed.json().getJsonArray("authors").getValuesAs(JsonObject.class).stream()
                                .allMatch(author -> author.containsKey("name") || author.containsKey("url")),
                        "\"authors\":\\[",
                        "$0{},"),
                rule(
                        JSON,
                        "the language is one",
                        feed -> FeedDocument.isLanguage(feed.json().getString("language"))
                                && feed.eachItem(item -> FeedDocument.isLanguage(item.getString("language", "en"))),
                        "\"language\":\"",
                        "$0_"),
                rule(
                        JSON,
                        "an item has an id of its own, which is a text",
                        feed -> feed.eachItem(item ->
                                        item.get("id") instanceof JsonString id && FeedDocument.isText(id.getString()))
                                && feed.items().stream()
                                        .map(item -> item.getString("id"))
                                        .allMatch(new HashSet<>()::add),
                        "\"id\":\"[^\"]*\"",
                        "\"id\":1"),
                rule(
                        JSON,
                        "an item has content, which runs nothing and has absolute addresses",
                        feed -> feed.eachItem(item -> FeedDocument.isHtml(item.getString("content_html"))),
                        "\"content_html\":\"",
                        "$0<img src='x'>"),
                rule(
                        JSON,
                        "a title that is there says something",
                        feed -> feed.eachItem(item -> FeedDocument.isText(item.getString("title", "none"))),
                        "(\"items\":\\[\\{)",
                        "$1\"title\":\"\","),
                rule(
                        JSON,
                        "dates are of RFC 3339",
                        feed -> feed.eachItem(item -> FeedDocument.isDate(item.getString("date_published"))
                                && FeedDocument.isDate(item.getString("date_modified"))),
                        "(\"date_published\":\"[^T]*)T",
                        "$1 "),
                rule(
                        JSON,
                        "tags are texts",
                        feed -> feed.eachItem(item -> !item.containsKey("tags")
                                || item.getJsonArray("tags").stream()
                                        .allMatch(tag -> tag.getValueType() == JsonValue.ValueType.STRING)),
                        "\"tags\":\\[",
                        "$01,"),
                rule(
                        JSON,
                        "attachments have an address, a type, and a number for their size",
                        feed -> feed.eachItem(item -> !item.containsKey("attachments")
                                || item.getJsonArray("attachments").getValuesAs(JsonObject.class).stream()
                                        .allMatch(file -> FeedDocument.isUrl(file.getString("url"))
                                                && FeedDocument.isMediaType(file.getString("mime_type"))
                                                && FeedDocument.isLength(file.getJsonNumber("size_in_bytes")
                                                        .toString()))),
                        "\"mime_type\":\"",
                        "$0!"),
                rule(
                        JSON,
                        "addresses are absolute",
                        feed -> feed.eachItem(item -> FeedDocument.isUrl(item.getString("url"))
                                && FeedDocument.isUrl(item.getString("image", feed.self()))),
                        "\"url\":\"[^\"]*\",\"(title|language)",
                        "\"url\":\"/\",\"$1"),
                rule(
                        JSON,
                        "members of its own have an underscore",
                        feed -> feed.eachItem(item -> item.keySet().stream()
                                .allMatch(name -> name.startsWith("_") || JSON_ITEM.contains(name))),
                        "\"items\":\\[\\{",
                        "$0\"author\":{},"));
    }
}
