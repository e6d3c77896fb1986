package org.starpunk.sitemap;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One file of the Sitemaps protocol: a list of addresses, line by line. */
final class SitemapWriter {

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final String list;
    private final String begin;
    private final String end;

    private SitemapWriter(String list, String begin, String end) {
        this.list = list;
        this.begin = begin;
        this.end = end;
        xml.append('<').append(list).append(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    }

    static SitemapWriter ofPages() {
        return new SitemapWriter("urlset", "<url><loc>", "</url>\n");
    }

    static SitemapWriter ofFiles() {
        return new SitemapWriter("sitemapindex", "<sitemap><loc>", "</sitemap>\n");
    }

    void add(URI address) {
        add(address, "");
    }

    void add(URI address, Instant changedAt) {
        add(address, "<lastmod>" + changedAt.truncatedTo(ChronoUnit.SECONDS) + "</lastmod>");
    }

    private void add(URI address, String more) {
        xml.append(begin).append(escaped(address)).append("</loc>").append(more).append(end);
    }

    private static String escaped(URI address) {
        return address.toString().replace("&", "&amp;").replace("<", "&lt;");
    }

    byte[] toBytes() {
        return (xml + "</" + list + ">\n").getBytes(StandardCharsets.UTF_8);
    }
}
