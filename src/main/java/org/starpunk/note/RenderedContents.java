package org.starpunk.note;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.function.Supplier;
import org.starpunk.site.SiteUrl;

/**
 * Contents as they are shown, kept while there is room: each version of a note, and each quotation, is rendered once,
 * however many ask for it at the same time.
 */
final class RenderedContents {

    private static final int PART_OF_MEMORY = 16;
    private static final int BYTES_PER_CHARACTER = 2;

    /** Takes room too, however short the content is: what weighs nothing would stay for ever. */
    private static final int ENTRY = 300;

    private static final Cache<Record, RenderedContent> KEPT = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY / BYTES_PER_CHARACTER)
            .weigher(RenderedContents::characters)
            // No threads of its own: what has to go goes when something comes.
            .executor(Runnable::run)
            .build();

    private RenderedContents() {}

    /**
     * @param hashtags the addresses of the tags that its words lead to: tags move without the note
     * @param whole whether all of it is wanted, and not its beginning
     */
    static RenderedContent get(
            Note note, SiteUrl site, Map<String, String> hashtags, boolean whole, Supplier<RenderedContent> renderer) {
        Content content = note.content();
        Key key = new Key(
                note.slug(),
                note.version(),
                content.source().hashCode(),
                content.format(),
                site.toString(),
                hashtags,
                whole);
        return KEPT.get(key, missing -> renderer.get());
    }

    /** @param html as it was sent */
    static RenderedContent quoted(String html, SiteUrl site, Supplier<RenderedContent> renderer) {
        return KEPT.get(new Quotation(html, site.toString()), missing -> renderer.get());
    }

    private static int characters(Record key, RenderedContent content) {
        int sent = key instanceof Quotation quotation ? quotation.html().length() : 0;
        return ENTRY + sent + content.html().length() + content.words().length();
    }

    private record Quotation(String html, String site) {}

    /** @param source whoever changes a text in the database by hand leaves the version as it was */
    private record Key(
            String slug,
            int version,
            int source,
            ContentFormat format,
            String site,
            Map<String, String> hashtags,
            boolean whole) {}
}
