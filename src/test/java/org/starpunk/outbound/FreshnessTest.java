package org.starpunk.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-None: x | 0",
                "Cache-Control: max-age=60 | 60",
                "cache-control: Public, MAX-AGE=60, must-revalidate | 60",
                "Cache-Control: private; Cache-Control: max-age=60 | 60",
                "Cache-Control: max-age=60, max-age=30 | 30",
                "Cache-Control: max-age=60; Age: 20 | 40",
                "Cache-Control: max-age=60; Age: 70 | 0",
                "Cache-Control: no-store, max-age=60 | 0",
                "Cache-Control: max-age=60; Cache-Control: no-cache | 0",
                "Cache-Control: no-cache=\"set-cookie\", max-age=60 | 0",
                "Cache-Control: max-age=60; Vary: * | 0",
                "Cache-Control: max-age=60; Vary: Accept | 60",
                "Cache-Control: max-age=0 | 0",
                "Cache-Control: max-age=-1 | 0",
                "Cache-Control: max-age=soon | 0",
                "Cache-Control: max-age=99999999999999999999 | 0",
                "Cache-Control: s-maxage=60 | 0",
                "Date: Thu, 01 Jan 2026 00:00:00 GMT; Expires: Thu, 01 Jan 2026 00:01:00 GMT | 60",
                "Date: Thu, 01 Jan 2026 00:00:00 GMT; Expires: Thu, 01 Jan 2026 00:01:00 GMT; Age: 20 | 40",
                "Date: Thu, 01 Jan 2026 00:00:00 GMT; Expires: Thu, 01 Jan 2026 00:01:00 GMT; Cache-Control: max-age=5 | 5",
                "Date: Thu, 01 Jan 2026 00:00:00 GMT; Expires: Wed, 31 Dec 2025 00:00:00 GMT | 0",
                "Date: Thu, 01 Jan 2026 00:00:00 GMT; Expires: 0 | 0",
                "Expires: Thu, 01 Jan 2026 00:01:00 GMT | 0"
            })
    void an_answer_stands_for_as_long_as_it_says_in_seconds(String headers, int seconds) {
        assertThat(response(headers).freshness()).hasSeconds(seconds);
    }

    private static OutboundResponse response(String headers) {
        Map<String, List<String>> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Stream.of(headers.split("; (?=[A-Z])"))
                .map(header -> header.split(": ", 2))
                .forEach(pair ->
                        map.computeIfAbsent(pair[0], any -> new ArrayList<>()).add(pair[1]));
        return new OutboundResponse(URI.create("https://app.example/"), 200, map, new byte[0]);
    }
}
