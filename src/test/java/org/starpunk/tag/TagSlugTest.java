package org.starpunk.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starpunk.site.SiteUrl;

class TagSlugTest {

    private final TagPermalinks permalinks = new TagPermalinks(new SiteUrl(URI.create("https://example.com/")));

    @ParameterizedTest
    @CsvSource({
        "C, c",
        "C++, c-plus-plus",
        "C#, c-sharp",
        "F#, f-sharp",
        "node.js, node-js",
        ".net, net",
        "AT&T, at-and-t",
        "@home, at-home",
        "rock 'n' roll, rock-n-roll",
        "it’s, its",
        "'New  York', new-york",
        "a/b, a-b",
        "Straße, strasse",
        "İstanbul, istanbul",
        "résumé, résumé",
        "日本語, 日本語",
        "한국어, 한국어",
        "हिन्दी, हिन्दी",
        "العربية, العربية",
        "🐧, 🐧",
        "👍🏽, 👍🏽",
        "❤️, ❤",
        "#️⃣, sharp-⃣",
        "--, tag",
        "?!, tag",
        "^, tag",
        "Feed, feed-tag",
        "page, page-tag",
        "tags, tags-tag"
    })
    void is_made_of_letters_digits_and_emoji(String name, String slug) {
        assertThat(TagSlug.of(TagName.of(name))).hasToString(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "C++, /tags/c-plus-plus",
        "New York, /tags/new-york",
        "日本, /tags/%E6%97%A5%E6%9C%AC",
        "🐧, /tags/%F0%9F%90%A7"
    })
    void is_percent_encoded_in_an_address(String name, String path) {
        assertThat(permalinks.of(tag(name))).isEqualTo(URI.create("https://example.com" + path));
    }

    @Property(tries = 2000)
    void needs_no_more_than_decoding_to_be_read_from_an_address(@ForAll("names") String name) {
        Assume.that(!TagName.keyOf(name).isEmpty());
        Tag tag = tag(name);
        URI address = permalinks.of(tag);
        assertThat(address.getPath()).isEqualTo("/tags/" + tag.slug());
        assertThat(address.getRawPath()).matches("/tags/[A-Za-z0-9.*_%-]+");
        assertThat(tag.slug())
                .doesNotContainPattern("[\\s+&#%?/\\\\\"<>.,;:]")
                .doesNotStartWith("-")
                .doesNotEndWith("-");
        // A plus sign is free to stand between two tags.
        assertThat(permalinks.of(List.of(tag, tag("other"))).getPath()).isEqualTo("/tags/" + tag.slug() + "+other");
    }

    private static Tag tag(String name) {
        TagName typed = TagName.of(name);
        return new Tag(typed, TagSlug.of(typed).toString(), Instant.EPOCH);
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> any =
                Arbitraries.integers().between(0, Character.MAX_CODE_POINT).map(Character::toString);
        Arbitrary<String> marks = Arbitraries.of("+", "#", "&", "@", "'", "’", ".", "/", "%", "-", " ", "a", "😀", "é");
        return Arbitraries.oneOf(any, marks).list().ofMinSize(1).ofMaxSize(5).map(parts -> String.join("", parts));
    }
}
