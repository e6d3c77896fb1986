package org.starpunk.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a store says in XML: a page of a listing ({@code ListBucketResult}), or an error.
 *
 * @param next continues the listing; empty when this was its last page
 */
record BucketListing(List<BucketObject> objects, Optional<String> next) {

    static BucketListing read(InputStream xml) throws IOException {
        Document page = parse(xml);
        List<BucketObject> objects = new ArrayList<>();
        for (Element object : page.select("Contents")) {
            objects.add(new BucketObject(text(object, "Key"), time(text(object, "LastModified"))));
        }
        if (!text(page, "IsTruncated").equals("true")) {
            return new BucketListing(objects, Optional.empty());
        }
        String next = text(page, "NextContinuationToken");
        if (next.isEmpty()) {
            throw new IOException("The listing is cut, and does not say how it goes on");
        }
        return new BucketListing(objects, Optional.of(next));
    }

    /** The code and the message of an error, as far as there are any. */
    static String error(InputStream xml) throws IOException {
        Document error = parse(xml);
        return (text(error, "Code") + " " + text(error, "Message")).strip();
    }

    private static Document parse(InputStream xml) throws IOException {
        return Jsoup.parse(xml, "UTF-8", "", Parser.xmlParser());
    }

    /** Blank when there is none. */
    private static String text(Element parent, String name) {
        Element found = parent.selectFirst(name);
        return found == null ? "" : found.text();
    }

    private static Instant time(String text) throws IOException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IOException("An object is listed with the date " + text, e);
        }
    }
}
