package org.starpunk.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * The pages that visitors have asked for, while there is room. Which of many stay is decided by how often they are asked
 * for: who asks for a million addresses once drives none of the others out.
 */
@Singleton
class PageCache {

    private static final int PART_OF_MEMORY = 16;

    /** Of the whole cache: a page that is longer is not kept. */
    private static final int PART_OF_CACHE = 16;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final long capacity = Runtime.getRuntime().maxMemory() / PART_OF_MEMORY;

    private final Cache<PageAddress, KeptPage> pages = Caffeine.newBuilder()
            .maximumWeight(capacity)
            .weigher((PageAddress address, KeptPage page) -> address.weight() + page.weight())
            // No threads of its own: what has to go goes when something comes.
            .executor(Runnable::run)
            .build();

    private final ConcurrentMap<InProgress, CountDownLatch> inProgress = new ConcurrentHashMap<>();

    private final LongAdder hits = new LongAdder();
    private final LongAdder made = new LongAdder();

    private record InProgress(String address, long version) {}

    /** Makes a page; empty when the client has got it already, or an error in its place. */
    interface Maker {
        Optional<KeptPage> make() throws IOException, ServletException;
    }

    CacheFigures figures() {
        return new CacheFigures(pages.estimatedSize(), weight(), hits.sum(), made.sum());
    }

    /** Somebody got a page that was there. */
    void countHit() {
        hits.increment();
    }

    /** In bytes of the body. */
    int longest() {
        return (int) Math.min(Integer.MAX_VALUE, capacity / PART_OF_CACHE);
    }

    /** In bytes, of all that are kept. */
    long weight() {
        pages.cleanUp();
        return pages.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }

    /** The page for a version, made by one of all who ask for it at the same time. */
    Optional<KeptPage> get(PageAddress address, long version, Maker maker) throws IOException, ServletException {
        Optional<KeptPage> kept = find(address, version);
        if (kept.isPresent()) {
            countHit();
            return kept;
        }
        InProgress page = new InProgress(address.target(), version);
        CountDownLatch made = new CountDownLatch(1);
        CountDownLatch others = inProgress.putIfAbsent(page, made);
        if (others == null) {
            try {
                // Somebody may just have been done.
                Optional<KeptPage> found = find(address, version);
                return found.isPresent() ? found : keep(address, maker.make());
            } finally {
                inProgress.remove(page);
                made.countDown();
            }
        }
        await(others);
        kept = find(address, version);
        // It was of another type, or none that is kept.
        return kept.isPresent() ? kept : keep(address, maker.make());
    }

    /** The page of an address, for whatever version. */
    Optional<KeptPage> find(PageAddress address) {
        return find(address.ofOneType(), false).or(() -> find(address, true));
    }

    private Optional<KeptPage> find(PageAddress address, boolean ofSeveralTypes) {
        return Optional.ofNullable(pages.getIfPresent(address))
                .filter(page -> page.isOfSeveralTypes() == ofSeveralTypes);
    }

    private Optional<KeptPage> find(PageAddress address, long version) {
        return find(address).filter(page -> page.version() == version);
    }

    private Optional<KeptPage> keep(PageAddress address, Optional<KeptPage> page) {
        made.increment();
        page.filter(KeptPage::isForOthers)
                .ifPresent(made -> pages.put(made.isOfSeveralTypes() ? address : address.ofOneType(), made));
        return page;
    }

    private static void await(CountDownLatch made) {
        try {
            made.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
