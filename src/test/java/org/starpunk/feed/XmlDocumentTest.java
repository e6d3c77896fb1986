package org.starpunk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class XmlDocumentTest {

    @Test
    void says_that_it_is_utf_8() {
        assertThat(text(new XmlDocument().empty("a"))).isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a></a>");
    }

    @Test
    void any_text_comes_back_as_content_and_as_attribute() {
        String any = "<>&\"' ]]> ü 日本語 🐧 \u0085\u2028";
        Document read =
                FeedFixture.parse(new XmlDocument().element("a", any, "b", any).toBytes());
        assertThat(read.getDocumentElement().getTextContent()).isEqualTo(any);
        assertThat(read.getDocumentElement().getAttribute("b")).isEqualTo(any);
    }

    @Test
    void what_xml_cannot_say_is_left_out() {
        String all =
                IntStream.rangeClosed(0, 0xFFFF).mapToObj(Character::toString).collect(Collectors.joining());
        Document read = FeedFixture.parse(
                new XmlDocument().element("a", all + "🐧", "b", all).toBytes());
        assertThat(read.getDocumentElement().getTextContent())
                .startsWith("\t\n")
                .endsWith("\ufffd🐧")
                .doesNotContain("\u0000", "\u0001", "\u000b", "\u001f", "\ud800", "\udfff", "\ufffe", "\uffff");
    }

    private static String text(XmlDocument document) {
        return new String(document.toBytes(), StandardCharsets.UTF_8);
    }
}
