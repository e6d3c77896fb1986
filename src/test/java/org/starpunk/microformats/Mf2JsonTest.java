package org.starpunk.microformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.starpunk.testing.Json.json;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Mf2JsonTest {

    @Nested
    class Reading {

        @Test
        void keeps_numbers_and_order_as_they_were() {
            String text = json("{'b':[1.50,true,'x'],'a':[{'lat':51.25}]}");
            assertThat(Mf2Json.read(text)).hasToString(text);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "{",
                    "{}{}",
                    "{'a':1}",
                    "{\"a\":01}",
                    "nul",
                    "{\"a\":NaN}",
                    "\ufeff{}",
                    "{\"a\":\"\t\"}"
                })
        void refuses_what_is_not_json(String text) {
            assertRefused(text, "not JSON");
        }

        @ParameterizedTest
        @ValueSource(strings = {"[]", "null", "1", "\"text\"", "true"})
        void refuses_what_is_not_an_object(String text) {
            assertRefused(text, "must be a JSON object");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"a\":[1],\"b\":[2],\"a\":[1]}", "{\"a\":[{\"b\":{\"c\":1,\"\\u0063\":2}}]}"})
        void refuses_two_members_of_one_name(String text) {
            assertRefused(text, "two members with the same name");
        }

        @ParameterizedTest
        @ValueSource(ints = {32, 33, 1_000, 100_000})
        void refuses_deep_nesting(int depth) {
            assertRefused(json("{'a':" + "[".repeat(depth) + "]".repeat(depth) + "}"), "nested");
        }

        @Test
        void refuses_a_number_that_would_take_long_to_read() {
            assertRefused(json("{'a':" + "9".repeat(100_000) + "}"), "digits");
        }

        @Test
        void takes_a_number_that_is_large_but_short() {
            assertThat(Mf2Json.read(json("{'a':1e999999999}")).toString()).hasSizeLessThan(40);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"a\":[\"\\u0000\"]}",
                    "{\"\\u0000\":[\"a\"]}",
                    "{\"a\":[{\"b\":{\"c\":\"\\u0000\"}}]}",
                    "{\"a\":[\"\\ud800\"]}",
                    "{\"a\":[\"\\udc00\\ud800\"]}",
                    "{\"\\udfff\":[\"a\"]}",
                })
        void refuses_text_that_no_database_takes(String text) {
            assertRefused(text, "U+0000 or half a surrogate pair");
        }

        @Test
        void drops_what_nobody_can_see_and_keeps_tabs_and_line_ends() {
            assertThat(
                            Mf2Json.read(
                                    json(
                                            "{'a':['1\\u0001\\u0085\\u007f\\ufffe\\ufdd0\\ud83f\\udfff2\\t\\r\\n',{'\\u0001b':'\\u009f'}]}")))
                    .hasToString(json("{'a':['12\\t\\r\\n',{'b':''}]}"));
        }

        @Test
        void takes_surrogates_in_pairs() {
            assertThat(Mf2Json.read(json("{'a':'\\ud83d\\ude00'}")).getString("a"))
                    .isEqualTo("😀");
        }

        private void assertRefused(String text, String why) {
            assertThatExceptionOfType(Mf2Exception.class)
                    .isThrownBy(() -> Mf2Json.read(text))
                    .withMessageContaining(why);
        }
    }

    @Nested
    class Item {

        @Test
        void is_an_h_entry_when_it_does_not_say_its_type() {
            Mf2Item item = item(json("{'properties':{'content':['Hello']}}"));
            assertThat(item.type()).containsExactly("h-entry");
            assertThat(item.toJson()).hasToString(json("{'type':['h-entry'],'properties':{'content':['Hello']}}"));
        }

        @Test
        void has_no_properties_when_php_makes_a_list_of_them() {
            assertThat(item(json("{'properties':[]}")).properties()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"type\":\"h-entry\"}",
                    "{\"type\":[]}",
                    "{\"type\":[1]}",
                    "{\"type\":[\"h-entry\",null]}",
                    "{\"type\":null}",
                    "{\"properties\":null}",
                    "{\"properties\":{\"content\":\"Hello\"}}",
                    "{\"properties\":{\"content\":{}}}",
                    "{\"properties\":{\"content\":null}}",
                    "{\"properties\":{\"content\":1}}",
                })
        void has_arrays_only(String text) {
            assertThatExceptionOfType(Mf2Exception.class).isThrownBy(() -> item(text));
        }

        private Mf2Item item(String text) {
            return Mf2Json.item(Mf2Json.read(text));
        }
    }
}
