package org.starpunk.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.starpunk.testing.Json.json;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.microformats.Mf2Json;
import org.starpunk.note.NewNote;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Slug;
import org.starpunk.note.Visibility;
import org.starpunk.tag.TagName;

class EntryReaderTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final EntryReader mapper = new EntryReader();

    @Test
    void the_simplest_post_is_a_published_public_note_in_plain_text() {
        NewNote note = note(json("'content':['Hello *world*']"));
        assertThat(note.content().source()).isEqualTo("Hello *world*");
        assertThat(note.content().format()).isEqualTo(ContentFormat.TEXT);
        assertThat(note.status()).isEqualTo(NoteStatus.PUBLISHED);
        assertThat(note.visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(note.published()).isEmpty();
        assertThat(note.tags()).isEmpty();
        assertThat(note.properties()).isEmpty();
    }

    @Test
    void each_property_finds_its_place() {
        NewNote note = note(json("'name':['Title'],'summary':['Short'],'mp-slug':['my-slug'],"
                + "'published':['2026-11-22T12:00:00+01:00'],'post-status':['draft'],'visibility':['unlisted']"));
        assertThat(note.name()).contains("Title");
        assertThat(note.summary()).contains("Short");
        assertThat(note.slug()).map(Slug::toString).contains("my-slug");
        assertThat(note.published()).contains(OffsetDateTime.parse("2026-11-22T12:00:00+01:00"));
        assertThat(note.status()).isEqualTo(NoteStatus.DRAFT);
        assertThat(note.visibility()).isEqualTo(Visibility.UNLISTED);
        assertThat(note.properties()).isEmpty();
    }

    @Nested
    class Languages {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "'lang':['de'],'content':['Hallo']",
                    "'content':[{'html':'<p>Hallo</p>','lang':'de'}]",
                    "'content':[{'value':'Hallo','lang':'DE'}]"
                })
        void are_said_as_a_property_or_beside_the_content(String properties) {
            assertThat(note(json(properties)).properties()).hasToString(json("{'lang':['de']}"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"German please", "d", "-", "1"})
        void that_are_none_are_refused_with_an_example(String language) {
            assertThatExceptionOfType(InvalidEntryException.class)
                    .isThrownBy(() -> note(json("'lang':['" + language + "'],'content':['Hallo']")))
                    .withMessage("The property \"lang\" must be a language such as en or pt-BR.");
        }

        @Test
        void alone_are_no_post() {
            assertThatExceptionOfType(InvalidEntryException.class).isThrownBy(() -> note(json("'lang':['de']")));
        }
    }

    @Nested
    class Contents {

        @Test
        void html_is_html_and_its_value_is_the_same_without_markup() {
            NewNote note = note(json("'content':[{'value':'Hello','html':'<b>Hello</b>'}]"));
            assertThat(note.content().source()).isEqualTo("<b>Hello</b>");
            assertThat(note.content().format()).isEqualTo(ContentFormat.HTML);
        }

        @Test
        void markdown_is_markdown() {
            assertThat(note(json("'content':[{'markdown':'*Hello*'}]"))
                            .content()
                            .format())
                    .isEqualTo(ContentFormat.MARKDOWN);
        }

        @Test
        void have_two_hundred_thousand_characters_at_most() {
            String longest = "a".repeat(Content.MAX_LENGTH);
            assertThat(note(json("'content':['" + longest + "']")).content().source())
                    .isEqualTo(longest);
            for (String wrap : new String[] {"\"%sa\"", json("{'html':'%sa'}"), json("{'markdown':'%sa'}")}) {
                assertRefused(json("'content':[" + wrap.formatted(longest) + "]"));
            }
        }

        /** As clients send it that have a field for each. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"html\":\"\",\"value\":\"Hello\"}",
                    "{\"html\":null,\"markdown\":\" \",\"value\":\"Hello\"}"
                })
        void what_is_blank_hides_nothing_that_is_not(String content) {
            NewNote note = note(json("'content':[" + content + "]"));
            assertThat(note.content()).isEqualTo(new Content("Hello", ContentFormat.TEXT));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1",
                    "true",
                    "null",
                    "[]",
                    "[\"a\"]",
                    "{}",
                    "{\"html\":1}",
                    "{\"html\":null}",
                    "{\"html\":[\"a\"]}",
                    "{\"text\":\"a\"}",
                    "\"a\",\"b\"",
                })
        void anything_else_is_refused(String value) {
            assertRefused(json("'content':[" + value + "]"));
        }
    }

    @Nested
    class Categories {

        @Test
        void spellings_of_one_key_are_one_tag_and_blanks_are_none() {
            NewNote note = note(json("'content':['x'],'category':['Java',' java ','','IndieWeb']"));
            assertThat(note.tags()).extracting(TagName::name).containsExactly("Java", "IndieWeb");
        }

        @Test
        void people_stay_as_they_were_sent() {
            String person = json("{'type':['h-card'],'properties':{'name':['Ada']}}");
            NewNote note = note(json("'content':['x'],'category':['Java'," + person + "]"));
            assertThat(note.tags()).extracting(TagName::name).containsExactly("Java");
            assertThat(note.properties()).hasToString(json("{'category':[" + person + "]}"));
        }

        @Test
        void are_fifty_at_most() {
            assertThat(note(json("'content':['x']," + categories(50))).tags()).hasSize(50);
            assertRefused(json("'content':['x']," + categories(51)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"1", "true", "null", "[\"a\"]", "\"#\""})
        void refuse_what_is_no_tag(String value) {
            assertRefused(json("'content':['x'],'category':[" + value + "]"));
        }

        private String categories(int count) {
            return IntStream.range(0, count)
                    .mapToObj(number -> "\"tag " + number + "\"")
                    .collect(Collectors.joining(",", json("'category':["), "]"));
        }
    }

    @Nested
    class OtherProperties {

        @Test
        void are_kept_with_their_types_and_order() {
            String others =
                    json("'photo':[{'value':'https://example.org/a.jpg','alt':'A'},'https://example.org/b.jpg'],"
                            + "'checkin':[{'type':['h-card'],'properties':{'latitude':[51.250],'open':[true]}}],"
                            + "'weight':[72.50]");
            assertThat(note(others).properties()).hasToString("{" + others + "}");
        }

        @Test
        void are_not_commands_nor_names_of_the_syntax() {
            NewNote note = note(json("'content':['x'],'mp-destination':[1],'mp-slug':['a'],'access_token':['s'],"
                    + "'action':['a'],'url':['u'],'h':['entry'],'Not A Name':['x'],'':['x']"));
            assertThat(note.properties()).isEmpty();
        }

        @Test
        void have_no_blank_values() {
            assertThat(note(json("'content':['x'],'in-reply-to':[''],'photo':[' ']"))
                            .properties())
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"photo", "like-of", "in-reply-to", "something"})
        void have_neither_nulls_nor_arrays(String name) {
            assertRefused(json("'" + name + "':[null]"));
            assertRefused(json("'" + name + "':[['a']]"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"photo", "like-of", "read-of", "in-reply-to", "location", "syndication"})
        void have_neither_numbers_nor_booleans_where_a_url_is_meant(String name) {
            assertRefused(json("'" + name + "':[1]"));
            assertRefused(json("'" + name + "':[true]"));
        }

        @Test
        void have_names_and_a_length_that_every_page_can_show() {
            String name = "a" + "-a".repeat(50_000);
            assertRefused(json("'" + name + "':['x']"));
            assertRefused(json("'checkin':[{'properties':{'name':['x'],'" + name + "':['x']}}]"));
            String html = "<b>" + "x".repeat(Content.MAX_LENGTH - 100);
            String repost = json("'repost-of':[{'properties':{'content':[{'html':'" + html + "'}]}}]");
            assertThat(note(repost).properties()).containsKey("repost-of");
            assertRefused(repost + ",\"mood\":[\"" + "x".repeat(100) + "\"]");
        }

        @Test
        void describe_photos_beside_them_in_their_order() {
            assertThat(note(json("'photo':['/a','/b',{'value':'/c','alt':'C'},'/d'],"
                                    + "'mp-photo-alt':['A','','Other']"))
                            .properties())
                    .hasToString(json("{'photo':[{'value':'/a','alt':'A'},{'value':'/b','alt':''},"
                            + "{'value':'/c','alt':'C'},'/d']}"));
        }

        @Test
        void name_the_file_of_a_photo() {
            assertRefused(json("'photo':[{'alt':'A'}]"));
            assertRefused(json("'photo':[{'value':1}]"));
        }
    }

    @Nested
    class Events {

        @Test
        void begin_at_some_time() {
            assertThat(event(json("'name':['Party'],'start':['2026-12-24'],'end':['2026-12-25T02:00+01:00']"))
                            .properties())
                    .hasToString(json("{'start':['2026-12-24'],'end':['2026-12-25T02:00+01:00']}"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    ",\"start\":[\"\"]",
                    ",\"start\":[\"tonight\"]",
                    ",\"start\":[{\"value\":\"2026-12-24\"}]"
                })
        void without_a_beginning_are_refused(String start) {
            assertThatExceptionOfType(InvalidEntryException.class)
                    .isThrownBy(() -> event(json("'name':['Party']" + start)));
        }

        private NewNote event(String properties) {
            return mapper.note(
                    Mf2Json.item(Mf2Json.read(json("{'type':['h-event'],'properties':{" + properties + "}}"))), ZONE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"content\":[\"\"]",
                "\"content\":[\" \\n\"]",
                "\"content\":[]",
                "\"category\":[\"Java\"]",
                "\"published\":[\"2026-11-22\"]",
                "\"mp-slug\":[\"a\"]",
                "\"syndication\":[\"https://example.org/\"]",
                "\"like-of\":[\"\"]",
            })
    void an_empty_post_is_refused(String properties) {
        assertRefused(properties);
    }

    @ParameterizedTest
    @ValueSource(strings = {"like-of", "photo", "checkin", "read-of", "rsvp"})
    void a_post_that_does_something_needs_no_words(String name) {
        assertThat(note(json("'" + name + "':['https://example.org/']")).properties())
                .containsKey(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "summary", "published", "post-status", "visibility", "mp-slug"})
    void a_property_of_one_text_is_one_text(String name) {
        for (String value : new String[] {"1", "false", "null", "[]", "{}", "\"a\",\"b\""}) {
            assertRefused(json("'content':['x'],'" + name + "':[" + value + "]"));
        }
    }

    @Test
    void words_may_have_capitals() {
        NewNote note = note(json("'content':['x'],'post-status':['Draft'],'visibility':['PRIVATE']"));
        assertThat(note.status()).isEqualTo(NoteStatus.DRAFT);
        assertThat(note.visibility()).isEqualTo(Visibility.PRIVATE);
    }

    @Test
    void words_that_mean_nothing_are_refused() {
        assertRefused(json("'content':['x'],'post-status':['deleted']"));
        assertRefused(json("'content':['x'],'visibility':['secret']"));
        assertRefused(json("'content':['x'],'published':['tomorrow']"));
        assertRefused(json("'name':['" + "a".repeat(1001) + "']"));
    }

    private NewNote note(String properties) {
        return mapper.note(Mf2Json.item(Mf2Json.read(json("{'properties':{" + properties + "}}"))), ZONE);
    }

    private void assertRefused(String properties) {
        assertThatExceptionOfType(InvalidEntryException.class).isThrownBy(() -> note(properties));
    }
}
