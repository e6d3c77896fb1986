package org.starpunk.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.starpunk.http.HeaderFields;
import org.starpunk.listener.IncomingRequest;

class PageCacheTest {

    private final PageCache pages = new PageCache();
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void a_page_is_made_once_for_a_version() throws Exception {
        get("/", 1);
        get("/", 1);
        assertThat(made).hasValue(1);
        get("/", 2);
        get("/", 2);
        assertThat(made).hasValue(2);
    }

    @Test
    void a_page_that_was_made_for_an_older_version_is_given_to_nobody_who_has_seen_a_newer_one() throws Exception {
        get("/", 2);
        // Somebody slow, who had begun before.
        get("/", 1);
        assertThat(get("/", 2)).isEqualTo(2);
    }

    @Test
    void one_makes_a_page_while_the_others_wait() throws Exception {
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Void> go = new CompletableFuture<>();
        ExecutorService visitors = Executors.newCachedThreadPool();
        try {
            List<Future<Optional<KeptPage>>> all = IntStream.range(0, 20)
                    .mapToObj(any -> visitors.submit(() -> pages.get(address("/"), 1, () -> {
                        begun.complete(null);
                        go.join();
                        return page(1, "Accept-Encoding");
                    })))
                    .toList();
            begun.join();
            go.complete(null);
            for (Future<Optional<KeptPage>> one : all) {
                assertThat(one.get()).isPresent();
            }
            assertThat(made).hasValue(1);
        } finally {
            visitors.shutdownNow();
        }
    }

    @Test
    void a_page_of_several_types_is_kept_for_each_client_that_takes_others() throws Exception {
        for (String accept : new String[] {"text/html", "application/mf2+json", "text/html"}) {
            pages.get(new PageAddress("/notes/a", accept), 1, () -> page(1, "Accept, Accept-Encoding"));
        }
        assertThat(made).hasValue(2);
    }

    @Test
    void what_says_that_it_is_for_one_client_is_not_kept() throws Exception {
        for (HeaderFields fields : List.of(
                HeaderFields.NONE,
                HeaderFields.NONE.with("Cache-Control", "no-store"),
                HeaderFields.NONE.with("Cache-Control", "private, max-age=5"),
                HeaderFields.NONE.with("Cache-Control", "no-cache").with("Set-Cookie", "a=b"))) {
            pages.get(address("/one"), 1, () -> Optional.of(new KeptPage(1, 200, fields, new byte[0])));
        }
        assertThat(pages.find(address("/one"))).isEmpty();
        pages.get(
                address("/one"),
                1,
                () -> Optional.of(
                        new KeptPage(1, 503, HeaderFields.NONE.with("Cache-Control", "no-cache"), new byte[0])));
        assertThat(pages.find(address("/one"))).isEmpty();
    }

    @Test
    void who_asks_for_many_addresses_once_takes_no_more_room_and_drives_out_nothing_that_is_asked_for()
            throws Exception {
        for (int number = 0; number < 100_000; number++) {
            get("/?" + number, 1);
            if (number % 10 == 0) {
                get("/", 1);
            }
        }
        assertThat(pages.find(address("/"))).isPresent();
        assertThat(pages.weight()).isLessThanOrEqualTo(Runtime.getRuntime().maxMemory() / 16);
    }

    @Test
    void says_unchanged_to_who_has_the_very_form_of_it() throws Exception {
        KeptPage page = page(1, "Accept-Encoding").orElseThrow();
        assertThat(page.answer(request("If-None-Match", "\"a\"")).status()).isEqualTo(304);
        assertThat(page.answer(request("If-None-Match", "W/\"a-gzip\"")).status())
                .isEqualTo(200);
        assertThat(page.answer(request("If-Modified-Since", "Thu, 01 Jan 2026 00:00:00 GMT"))
                        .status())
                .isEqualTo(304);
        assertThat(page.answer(request("If-Modified-Since", "Wed, 31 Dec 2025 23:59:59 GMT"))
                        .status())
                .isEqualTo(200);
    }

    private long get(String target, long version) throws Exception {
        return pages.get(address(target), version, () -> page(version, "Accept-Encoding"))
                .orElseThrow()
                .version();
    }

    private Optional<KeptPage> page(long version, String vary) {
        made.incrementAndGet();
        HeaderFields fields = HeaderFields.NONE
                .with("Cache-Control", "no-cache")
                .with("Vary", vary)
                .with("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT")
                .with("ETag", "W/\"a\"");
        return Optional.of(new KeptPage(version, 200, fields, "Page".repeat(100).getBytes(StandardCharsets.UTF_8)));
    }

    private static PageAddress address(String target) {
        return new PageAddress(target, "");
    }

    private static IncomingRequest request(String header, String value) {
        return new IncomingRequest() {
            @Override
            public String method() {
                return "GET";
            }

            @Override
            public String target() {
                return "/";
            }

            @Override
            public String header(String name) {
                return name.equals(header) ? value : null;
            }
        };
    }
}
