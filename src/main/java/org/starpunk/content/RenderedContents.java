package org.starpunk.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import java.util.function.Supplier;
import org.starpunk.sentence.Sentences;

/**
 * Contents as they are shown, kept while there is room: each version of a content, and each quotation, is rendered once,
 * however many ask for it at the same time.
 */
final class RenderedContents {

    private static final int PART_OF_MEMORY = 16;
    private static final int BYTES_PER_CHARACTER = 2;

    /** Takes room too, however short the content is: what weighs nothing would stay for ever. */
    private static final int ENTRY = 300;

    private static final Cache<Record, Renderings> KEPT = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY / BYTES_PER_CHARACTER)
            .weigher(RenderedContents::characters)
            // No threads of its own: what has to go goes when something comes.
            .executor(Runnable::run)
            .build();

    private RenderedContents() {}

    /** @param part whether only the beginning of the source is read */
    static Renderings get(Content content, ContentPlace place, boolean part, Supplier<Renderings> renderer) {
        Key key = new Key(
                place,
                content.source().hashCode(),
                content.format(),
                part,
                Sentences.spoken().language());
        return KEPT.get(key, missing -> renderer.get());
    }

    /** @param html as it was sent */
    static Renderings quoted(String html, String base, Supplier<Renderings> renderer) {
        return KEPT.get(new Quotation(html, base), missing -> renderer.get());
    }

    private static int characters(Record key, Renderings renderings) {
        int sent = key instanceof Quotation quotation ? quotation.html().length() : 0;
        return ENTRY + sent + renderings.characters();
    }

    private record Quotation(String html, String base) {}

    /** @param source whoever changes a text in the database by hand leaves the version as it was */
    private record Key(ContentPlace place, int source, ContentFormat format, boolean part, Locale language) {}
}
