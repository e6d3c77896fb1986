package org.starpunk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of rules itself: each row is seen to hold, and to be broken. */
class FeedRulesTest {

    private static final Feed FEED = FeedFixture.feed(
            "Ada's <notes> & ]]> more",
            FeedFixture.named("hard", "]]> & <b>not bold</b> \u0000\u000b \ud83d\udc27 שלום 日本語", "C++ & <C>", "日本語"),
            FeedFixture.article("A <name> & \"more\" ]]>", "In <short> & sweet"));

    static List<FeedRule> rules() {
        return FeedRules.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_holds_and_can_be_broken(FeedRule rule) {
        FeedDocument document = new FeedDocument(
                FEED.self(rule.format()).toString(), new String(rule.format().write(FEED), StandardCharsets.UTF_8));
        assertThat(document).matches(rule.holds(), rule.says());
        assertThat(rule.broken(document).text()).as("its other form").isNotEqualTo(document.text());
        assertThat(rule.broken(document)).matches(rule.holds().negate(), "breaks: " + rule.says());
    }
}
