package org.starpunk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.starpunk.tag.Tag;

class TagsPageTest {

    @Test
    void of_few_tags_is_the_only_one() {
        TagsPage page = TagsPage.of(PageFixture.FRAME, tags(TagsPage.LENGTH), false, 1);
        assertThat(page.tags()).hasSize(TagsPage.LENGTH);
        assertThat(html(page)).doesNotContain("More tags");
    }

    @Test
    void of_very_many_tags_leads_to_the_next_and_back() {
        TagsPage first = TagsPage.of(PageFixture.FRAME, tags(TagsPage.LENGTH + 1), true, 1);
        assertThat(first.tags()).hasSize(TagsPage.LENGTH);
        assertThat(html(first))
                .contains("href=\"/tags?by=use&amp;page=2\" rel=\"next\"")
                .doesNotContain("rel=\"prev\"");
        assertThat(html(TagsPage.of(PageFixture.FRAME, tags(1), false, 2)))
                .contains("href=\"/tags?page=1\" rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
    }

    private static String html(TagsPage page) {
        return new String(Templates.tags(page), StandardCharsets.UTF_8);
    }

    private static List<Tag> tags(int number) {
        return PageFixture.text(
                        "Many",
                        IntStream.range(0, number).mapToObj(i -> "tag " + i).toArray(String[]::new))
                .tags();
    }
}
