package org.starpunk.note;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.function.Supplier;
import org.starpunk.site.SiteUrl;

/**
 * Contents as they are shown, kept while there is room: each version of a note is rendered once, however many ask for it
 * at the same time.
 */
final class RenderedContents {

    private static final int PART_OF_MEMORY = 16;
    private static final int BYTES_PER_CHARACTER = 2;

    private static final Cache<Key, RenderedContent> KEPT = Caffeine.newBuilder()
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

    private static int characters(Key key, RenderedContent content) {
        return content.html().length() + content.words().length();
    }

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
