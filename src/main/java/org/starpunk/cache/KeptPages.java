package org.starpunk.cache;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.starpunk.database.ContentVersion;
import org.starpunk.listener.IncomingRequest;
import org.starpunk.listener.ReadyAnswer;
import org.starpunk.listener.ReadyAnswers;

/** What a listener may give out: pages that are kept, and are true. Without a proxy: any thread asks it. */
@Singleton
public class KeptPages implements ReadyAnswers {

    /** The attribute of a request in which the content version is that it has found. */
    static final String VERSION = KeptPages.class.getName() + ".version";

    private ContentVersion versions;
    private PageCache pages;

    /** For the container. */
    protected KeptPages() {}

    @Inject
    KeptPages(ContentVersion versions, PageCache pages) {
        this.versions = versions;
        this.pages = pages;
    }

    @Override
    public Optional<ReadyAnswer> find(
            IncomingRequest request, BiConsumer<String, Object> attributes, Runnable handOver) {
        if (!PublicRequest.isOne(request) || request.header("Cookie") != null || !Validators.areReadable(request)) {
            return Optional.empty();
        }
        Optional<KeptPage> kept = pages.find(PageAddress.of(request));
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        try {
            LongSupplier version = look(handOver);
            attributes.accept(VERSION, version);
            Optional<KeptPage> current = kept.filter(page -> page.version() == version.getAsLong());
            current.ifPresent(page -> pages.countHit());
            current.filter(page -> !page.isMade(request)).ifPresent(page -> handOver.run());
            return current.map(page -> page.answer(request));
        } catch (RuntimeException e) {
            // The application asks the same, and tells why there is no answer.
            return Optional.empty();
        }
    }

    private LongSupplier look(Runnable handOver) {
        OptionalLong version = versions.readAtOnce();
        if (version.isPresent()) {
            return version::getAsLong;
        }
        handOver.run();
        return versions.look();
    }

    /** How they have done since the start of this node. */
    public CacheFigures figures() {
        return pages.figures();
    }
}
