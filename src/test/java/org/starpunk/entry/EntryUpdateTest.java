package org.starpunk.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.starpunk.testing.Json.json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.microformats.Mf2Item;
import org.starpunk.microformats.Mf2Json;

class EntryUpdateTest {

    private static final String PERSON = json("{'type':['h-card'],'properties':{'name':['Ada']}}");
    private static final String POST = json("{'properties':{'content':['Hello'],'category':['Java','IndieWeb'," + PERSON
            + "],'photo':[{'value':'https://example.org/1.jpg','alt':'One'}]}}");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "\"replace\":{\"content\":[\"New\"]}; {\"content\":[\"New\"]}",
                "\"replace\":{\"content\":[]}; {\"content\":[]}",
                "\"replace\":{\"name\":[\"A name\"]}; {\"name\":[\"A name\"]}",
                "\"add\":{\"category\":[\"new\"]}; {\"category\":[\"Java\",\"IndieWeb\",PERSON,\"new\"]}",
                "\"add\":{\"category\":[\"JAVA\",\" indieweb \"]}; {\"category\":[\"Java\",\"IndieWeb\",PERSON]}",
                "\"add\":{\"category\":[PERSON]}; {\"category\":[\"Java\",\"IndieWeb\",PERSON]}",
                "\"add\":{\"syndication\":[\"a\",\"b\",\"a\"]}; {\"syndication\":[\"a\",\"b\"]}",
                "\"delete\":{\"category\":[\"java\"]}; {\"category\":[\"IndieWeb\",PERSON]}",
                "\"delete\":{\"category\":[PERSON,\"#INDIEWEB\"]}; {\"category\":[\"Java\"]}",
                "\"delete\":{\"category\":[\"never there\"]}; {\"category\":[\"Java\",\"IndieWeb\",PERSON]}",
                "\"delete\":{\"photo\":[\"https://example.org/1.jpg\"]}; {\"photo\":[]}",
                "\"replace\":{\"photo\":[\"/a\",\"/b\"],\"mp-photo-alt\":[\"A\"]};"
                        + " {\"photo\":[{\"value\":\"/a\",\"alt\":\"A\"},\"/b\"],\"mp-photo-alt\":[\"A\"]}",
                "\"add\":{\"photo\":[\"https://example.org/1.jpg\",\"/b\",\"/b\"],\"mp-photo-alt\":[\"Uno\"]};"
                        + " {\"photo\":[{\"value\":\"https://example.org/1.jpg\",\"alt\":\"Uno\"},\"/b\"],"
                        + "\"mp-photo-alt\":[\"Uno\"]}",
                "\"add\":{\"photo\":[\"https://example.org/1.jpg\"]};"
                        + " {\"photo\":[{\"value\":\"https://example.org/1.jpg\",\"alt\":\"One\"}]}",
                "\"replace\":{\"photo\":[\"/a\",\"/b\"]},\"add\":{\"photo\":[{\"value\":\"/a\",\"alt\":\"A\"}]};"
                        + " {\"photo\":[{\"value\":\"/a\",\"alt\":\"A\"},\"/b\"]}",
                "\"delete\":{\"photo\":[\"https://example.org/1.jpg\"],\"mp-photo-alt\":[\"Uno\"]};"
                        + " {\"photo\":[],\"mp-photo-alt\":[]}",
                "\"replace\":{\"photo\":[\"/a\"]},\"delete\":{\"photo\":[\"/a\"],\"mp-photo-alt\":[\"A\"]};"
                        + " {\"photo\":[],\"mp-photo-alt\":[]}",
                "\"delete\":{\"rsvp\":[\"yes\"]}; {\"rsvp\":[]}",
                "\"replace\":{\"name\":[\"A\"]},\"add\":[],\"delete\":[]; {\"name\":[\"A\"]}",
                "\"replace\":[],\"add\":{\"name\":[\"A\"]},\"delete\":null; {\"name\":[\"A\"]}",
                "\"replace\":null,\"add\":null,\"delete\":[\"rsvp\"]; {\"rsvp\":[]}",
                "\"delete\":[\"category\",\"rsvp\"]; {\"category\":[],\"rsvp\":[]}",
                "\"delete\":[\"category\"],\"add\":{\"category\":[\"new\"]}; {\"category\":[\"new\"]}",
                "\"replace\":{\"category\":[\"a\",\"b\"]},\"delete\":{\"category\":[\"A\"]}; {\"category\":[\"b\"]}",
            })
    void gives_what_becomes_of_the_properties_that_it_names(String operations, String expected) {
        EntryUpdate update = update(operations.replace("PERSON", PERSON));
        Mf2Item changed = Mf2Item.entry(update.appliedTo(Mf2Json.item(Mf2Json.read(POST))));
        assertThat(changed.propertiesAsJson()).isEqualTo(Mf2Json.read(expected.replace("PERSON", PERSON)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"replace\":{}",
                "\"delete\":[]",
                "\"replace\":[],\"add\":[],\"delete\":[]",
                "\"remove\":{\"category\":[\"a\"]}",
                "\"replace\":{\"content\":\"no array\"}",
                "\"replace\":{\"content\":{\"html\":\"x\"}}",
                "\"replace\":[\"content\"]",
                "\"replace\":\"content\"",
                "\"replace\":null",
                "\"add\":{\"category\":\"a\"}",
                "\"add\":[\"category\"]",
                "\"delete\":\"category\"",
                "\"delete\":{\"category\":\"a\"}",
                "\"delete\":{\"category\":null}",
                "\"delete\":[1]",
                "\"delete\":[[\"category\"]]",
                "\"delete\":null",
                "\"delete\":true",
                "\"add\":{\"category\":[\"a\"]},\"replace\":{\"name\":1}",
                "\"replace\":{\"Not A Name\":[\"x\"]}",
                "\"replace\":{\"\":[\"x\"]}",
                "\"delete\":[\"access_token\"]",
                "\"add\":{\"h\":[\"event\"]}",
            })
    void refuses_what_is_no_update(String operations) {
        assertThatExceptionOfType(InvalidEntryException.class).isThrownBy(() -> update(operations));
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "replace", "delete"})
    void refuses_more_categories_than_a_post_can_have_however_they_are_spelled(String operation) {
        assertThat(update(categories(operation, 100))).isNotNull();
        assertThatExceptionOfType(InvalidEntryException.class)
                .isThrownBy(() -> update(categories(operation, 101)))
                .withMessageContaining("at most 50 tags");
    }

    private static String categories(String operation, int number) {
        return "\"" + operation + "\":{\"category\":[\"name" + "\",\"name".repeat(number - 1) + "\"]}";
    }

    @Test
    void says_which_property_is_wrong() {
        assertThatExceptionOfType(InvalidEntryException.class)
                .isThrownBy(() -> update(json("'add':{'category':'a'}")))
                .withMessage("There is a mistake in \"add\": The property \"category\" must be an array.");
        assertThatExceptionOfType(InvalidEntryException.class)
                .isThrownBy(() -> update(json("'delete':7")))
                .withMessage("\"delete\" must be an object or an array.");
        assertThatExceptionOfType(InvalidEntryException.class)
                .isThrownBy(() -> update(json("'add':{'Mood':['x']}")))
                .withMessage("A post cannot have the property \"Mood\"."
                        + " A name has only lower-case letters, digits and hyphens.");
    }

    private static EntryUpdate update(String operations) {
        return EntryUpdate.parse(Mf2Json.read("{" + operations + "}"));
    }
}
