package org.starpunk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.microformats.Mf2Item;
import org.starpunk.microformats.Mf2Json;
import org.starpunk.microformats.Property;

class FileReferencesTest {

    @Test
    void are_not_in_titles_tags_and_words_about_pictures() {
        String properties = "{'name':['What logo.png says'],'summary':['/logo.png'],'category':['logo.png'],"
                + "'mp-slug':['logo.png'],'photo':[{'value':'logo.png','alt':'logo.png'}],'content':['logo.png it is']}";
        assertThat(changed(properties, "logo.png", "/logo.png"))
                .isEqualTo(json(properties.replace("'value':'logo.png'", "'value':'NEW'")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![](logo.png)",
                "[a]: logo.png",
                "<img src='logo.png'>",
                "![](<logo.png>)",
                "![]( logo.png is no link",
            })
    void are_names_alone_only_in_links(String text) {
        String expected = text.contains("no link") ? text : text.replace("logo.png", "NEW");
        Mf2Item entry = entry(Json.createObjectBuilder()
                .add("content", Json.createArrayBuilder().add(text))
                .build()
                .toString());
        assertThat(new FileReferences(entry).with(Map.of("logo.png", "NEW")).values(Property.CONTENT))
                .containsExactly(Json.createValue(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s.", "**%s**", "`%s`", "See %s!", "(%s).", "%s:", "%s"})
    void end_where_prose_goes_on(String text) {
        String url = "https://old.example/media/a.png";
        assertThat(changed("{'content':['" + text.formatted(url) + "']}", url))
                .isEqualTo(json("{'content':['" + text.formatted("NEW") + "']}"));
    }

    @Test
    void of_a_property_are_all_of_its_text() {
        assertThat(changed("{'featured':['/images/my photo, [late] (1).png']}", "/images/my photo, [late] (1).png"))
                .isEqualTo(json("{'featured':['NEW']}"));
    }

    @ParameterizedTest
    @CsvSource({
        "/media/a.png, /media/b.png",
        "../media/a.mp4#t=10, ../media/b.png#t=10",
        "https://old.example/media/a.mp4#t=10, https://new.example/media/b.png#t=10",
        "https://old.example/media/a.png, https://new.example/media/b.png",
    })
    void to_uploads_of_ours_change_no_more_than_they_must(String address, String expected) {
        assertThat(FileReferences.own(address, "https://new.example/media/b.png"))
                .isEqualTo(expected);
    }

    private static String changed(String properties, String... addresses) {
        FileReferences references = new FileReferences(entry(json(properties)));
        Map<String, String> found =
                references.find(address -> List.of(addresses).contains(address) ? Optional.of("f") : Optional.empty());
        found.replaceAll((address, file) -> "NEW");
        return references.with(found).toJson().getJsonObject("properties").toString();
    }

    private static Mf2Item entry(String properties) {
        return Mf2Json.item(Mf2Json.read("{\"type\":[\"h-entry\"],\"properties\":" + properties + "}"));
    }
}
