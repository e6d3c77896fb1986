package org.starpunk.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starpunk.microformats.PropertyValue;

class CiteFormTest {

    private static final String PAGE = "https://other.example/a";

    private static final String WHOLE = "{'type':['h-entry','h-cite'],'properties':{"
            + "'url':['https://other.example/a','https://short.example/a'],'name':['Old','Older'],"
            + "'author':[{'type':['h-card','h-x'],'properties':{'name':['Ada'],'url':['https://ada.example/',"
            + "'mailto:ada@ada.example'],'photo':['https://ada.example/a.jpg']},'value':'Ada','lang':'en'},"
            + "'https://grace.example/'],'content':[{'html':'<p>One <b>two</b></p>'},'Three'],"
            + "'published':['2020-01-02T03:04:05+09:00'],'mood':[{'value':'good','scale':5}]},"
            + "'value':'Old','children':[{'type':['h-cite'],'properties':{'name':['A comment']}}],'lang':'de'}";

    @Test
    void only_the_title_that_is_shown_gives_way() {
        assertThat(edited(WHOLE, form -> form.setName("New")))
                .isEqualTo(object(
                        WHOLE.replace("'Old','Older'", "'New','Older'").replace("'value':'Old'", "'value':'New'")));
        assertThat(edited(WHOLE, form -> form.setName("")))
                .isEqualTo(object(WHOLE.replace("'Old','Older'", "'Older'").replace("'value':'Old',", "")));
    }

    @Test
    void further_authors_and_what_else_is_said_of_one_stay() {
        assertThat(edited(WHOLE, form -> form.setAuthor("Lovelace")))
                .isEqualTo(object(WHOLE.replace("'Ada'", "'Lovelace'")));
        assertThat(edited(WHOLE, form -> form.setAuthorUrl("https://lovelace.example/")))
                .isEqualTo(object(WHOLE.replace("'https://ada.example/'", "'https://lovelace.example/'")));
        assertThat(edited(WHOLE, form -> form.setAuthorUrl("")))
                .isEqualTo(object(WHOLE.replace("'https://ada.example/',", "")));
    }

    @Test
    void an_excerpt_is_the_words_of_html_and_takes_its_place() {
        assertThat(CiteForm.of(value(WHOLE)).getExcerpt()).isEqualTo("One two");
        assertThat(edited(WHOLE, form -> form.setExcerpt("Four")))
                .isEqualTo(object(WHOLE.replace("{'html':'<p>One <b>two</b></p>'}", "'Four'")));
    }

    @Test
    void an_address_that_is_none_of_the_web_stays_beside_one_that_is() {
        String cite = "{'type':['h-cite'],'properties':{'url':['%s'],'author':[{'type':['h-card'],"
                + "'properties':{'name':['Ada'],'url':[%s]}}]}}";
        assertThat(edited(
                        cite.formatted(PAGE, "'mailto:a@ada.example'"),
                        form -> form.setAuthorUrl("https://ada.example/")))
                .isEqualTo(object(cite.formatted(PAGE, "'https://ada.example/','mailto:a@ada.example'")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'https://other.example/a' | {'type':['h-cite'],'properties':{'url':['https://other.example/a'],'name':['New']}}",
                "{'value':'https://other.example/a','lang':'de'}"
                        + "| {'type':['h-cite'],'properties':{'url':['https://other.example/a'],'name':['New']}}",
                "{'url':'https://other.example/a','mood':'good'}"
                        + "| {'type':['h-cite'],'properties':{'url':['https://other.example/a'],'mood':['good'],'name':['New']}}",
                "{'type':['h-cite'],'properties':{'name':['Old']},'value':'https://other.example/a'}"
                        + "| {'type':['h-cite'],'properties':{'name':['New']},'value':'https://other.example/a'}",
            })
    void however_a_client_says_a_page_its_title_is_changed(String before, String after) {
        assertThat(edited(before, form -> form.setName("New"))).isEqualTo(object(after));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':['h-card','h-x'],'properties':{},'value':'Ada'} | Grace"
                        + "| {'type':['h-card','h-x'],'properties':{'name':['Grace']},'value':'Grace'}",
                "{'type':['h-card'],'properties':{'url':['https://ada.example/']},'value':'Ada'} | Grace"
                        + "| {'type':['h-card'],'properties':{'url':['https://ada.example/'],'name':['Grace']},'value':'Grace'}",
                "{'type':['h-card'],'properties':{'url':['https://ada.example/']},'value':'Ada'} | ``"
                        + "| {'type':['h-card'],'properties':{'url':['https://ada.example/']}}",
            })
    void an_author_whose_name_stands_beside_the_properties_alone_is_renamed_there_too(
            String before, String name, String after) {
        String cite = "{'type':['h-cite'],'properties':{'url':['https://other.example/a'],'author':[%s]}}";
        assertThat(edited(cite.formatted(before), form -> form.setAuthor(name)))
                .isEqualTo(object(cite.formatted(after)));
    }

    @Test
    void a_page_of_which_nothing_is_said_any_more_is_its_address() {
        String cite = "{'type':['h-cite'],'properties':{'url':['https://other.example/a'],'name':['Old']}}";
        assertThat(edited(cite, form -> form.setName(""))).isEqualTo(Json.createValue(PAGE));
    }

    @Test
    void a_title_of_two_lines_is_shown_in_one() {
        CiteForm form = CiteForm.of(
                value("{'type':['h-cite'],'properties':{'name':['One\\r\\n two'],'url':['" + PAGE + "']}}"));
        assertThat(form.getName()).isEqualTo("One two");
    }

    private static JsonValue edited(String before, Consumer<CiteForm> edit) {
        CiteForm form = CiteForm.of(value(before));
        edit.accept(form);
        return form.value(PAGE, value(before));
    }

    private static Optional<PropertyValue> value(String text) {
        return PropertyValue.list(object("{'in-reply-to':[" + text + "]}"), "in-reply-to").stream()
                .findFirst()
                .map(EditedItem::whole);
    }

    private static JsonObject object(String text) {
        return Json.createReader(new StringReader(json(text))).readObject();
    }
}
