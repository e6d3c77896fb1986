package org.starpunk.micropub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.starpunk.testing.Json.json;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.http.FormParameters;
import org.starpunk.http.OAuthError;
import org.starpunk.indieauth.Scope;
import org.starpunk.micropub.MicropubAction.Create;
import org.starpunk.micropub.MicropubAction.Delete;
import org.starpunk.micropub.MicropubAction.Undelete;
import org.starpunk.micropub.MicropubAction.Update;

class MicropubRequestTest {

    @Nested
    class Form {

        @Test
        void gives_photos_their_alternative_texts_in_their_order() {
            Create create = (Create) form("photo[]=1&photo=2&mp-photo-alt[]=&mp-photo-alt[]=Two&mp-photo-alt[]=Three");
            assertThat(create.item().values("photo")).hasToString(json("['1', {'value':'2','alt':'Two'}]"));
            assertThat(((Create) form("content=x&photo=&mp-photo-alt=Nothing"))
                            .item()
                            .values("photo"))
                    .hasToString("[]");
        }

        @Test
        void creates_an_h_entry_or_an_h_event() {
            assertThat(form("content=Hello")).isInstanceOf(Create.class);
            assertThat(form("h=entry&content=Hello")).isInstanceOf(Create.class);
            assertThat(form("h=event&name=Party")).isInstanceOf(Create.class);
            assertRefused("h=recipe&name=Party");
            assertThat(form("h=&name=Party")).isInstanceOf(Create.class);
            assertThat(form("action=&h[]=event&name=Party")).isInstanceOfSatisfying(Create.class, event -> assertThat(
                            event.item().type())
                    .containsExactly("h-event"));
        }

        @Test
        void gives_a_property_its_values_with_brackets_or_without() {
            Create create = (Create) form("category[]=a&category=b&photo=x");
            assertThat(create.item().values("category")).hasSize(2);
            assertThat(create.item().values("photo")).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    "category[0]=a&category[1]=b | category | [\"a\",\"b\"]",
                    "category[1]=b&category[0]=a | category | [\"a\",\"b\"]",
                    "category[7]=a&category[]=b&category=c | category | [\"a\",\"b\",\"c\"]",
                    "category[0]=&category[1]=b&category[]= | category | [\"b\"]",
                    "content[html]=<b>x</b> | content | [{\"html\":\"<b>x</b>\"}]",
                    "content[0][html]=x | content | [{\"html\":\"x\"}]",
                    "content[html]=&content[markdown]=x | content | [{\"markdown\":\"x\"}]",
                    "content[html]= | content | []",
                    "checkin[type]=h-card&checkin[properties][name]=&checkin[properties][url][]=+ | checkin | []",
                    "checkin[0][type][]=h-card&checkin[0][properties][name][]= | checkin | []",
                    "checkin[properties][name]=x&checkin[properties][location][type]=h-adr&checkin[properties][location][properties][locality]= | checkin | [{\"properties\":{\"name\":[\"x\"]}}]",
                    "photo[value]=u&photo[alt]=a | photo | [{\"value\":\"u\",\"alt\":\"a\"}]",
                    "photo[0][alt]=a&photo[0][value]=u | photo | [{\"alt\":\"a\",\"value\":\"u\"}]",
                    "photo[0]=u&photo[1][value]=v&photo[1][alt]=b | photo | [\"u\",{\"value\":\"v\",\"alt\":\"b\"}]",
                    "photo[][value]=u&photo[][alt]=a&photo[][value]=v | photo | [{\"value\":\"u\",\"alt\":\"a\"},{\"value\":\"v\"}]",
                    "photo[0]=u&photo[1]=v&mp-photo-alt[1]=b | photo | [\"u\",{\"value\":\"v\",\"alt\":\"b\"}]",
                    "checkin[type][]=h-card&checkin[properties][name][]=Bar"
                            + " | checkin | [{\"type\":[\"h-card\"],\"properties\":{\"name\":[\"Bar\"]}}]",
                    "checkin[type]=h-card&checkin[properties][name]=Bar&checkin[properties][tel]="
                            + " | checkin | [{\"type\":[\"h-card\"],\"properties\":{\"name\":[\"Bar\"]}}]",
                    "checkin[][type][]=h-card&checkin[][properties][name][]=A&checkin[][properties][tel][]=1"
                            + " | checkin | [{\"type\":[\"h-card\"],\"properties\":{\"name\":[\"A\"],\"tel\":[\"1\"]}}]",
                    "location[properties][geo][properties][latitude][0]=1 | location"
                            + " | [{\"properties\":{\"geo\":[{\"properties\":{\"latitude\":[\"1\"]}}]}}]",
                })
        void reads_brackets_as_php_qs_and_rack_do(String encoded, String property, String values) {
            assertThat(((Create) form(encoded)).item().only(Set.of(property)).propertiesAsJson())
                    .hasToString(json("{'" + property + "':" + values + "}"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a[=x",
                    "a]=x&a[]]=x",
                    "a[b]c=x",
                    "a[[b]]=x",
                    "a=x&a[b]=y",
                    "a[b]=x&a[]=y",
                    "a[b]=x&a[b][c]=y",
                    "a[1000000]=x",
                    "a[0][1][2][3][4][5][6][7][8][9][10]=x",
                })
        void names_the_field_whose_brackets_fit_no_reading(String encoded) {
            assertThatExceptionOfType(OAuthError.class)
                    .isThrownBy(() -> form("content=x&" + encoded))
                    .returns(400, OAuthError::status)
                    .withMessageStartingWith("The property \"a");
        }

        @Test
        void names_an_action_and_a_url() {
            assertThat(form("action=delete&url=https://example.org/1")).isEqualTo(new Delete("https://example.org/1"));
            assertThat(form("action=undelete&url=u")).isEqualTo(new Undelete("u"));
            assertRefused("action=delete");
            assertRefused("action=destroy&url=u");
            assertRefused("action=update&url=u&replace[content]=x");
            assertRefused("action=delete&action=create&url=u");
        }

        private MicropubAction form(String encoded) {
            return FormRequest.parse(FormParameters.parse(encoded));
        }

        private void assertRefused(String encoded) {
            assertThatExceptionOfType(OAuthError.class)
                    .isThrownBy(() -> form(encoded))
                    .returns(400, OAuthError::status);
        }
    }

    @Nested
    class Json {

        @Test
        void creates_an_h_entry_or_an_h_event() {
            assertThat(JsonRequest.parse(json("{'properties':{}}"))).isInstanceOf(Create.class);
            assertThat(JsonRequest.parse(json("{'action':'create','type':['h-entry']}")))
                    .isInstanceOf(Create.class);
            assertThat(JsonRequest.parse(json("{'type':['h-event'],'properties':{}}")))
                    .isInstanceOf(Create.class);
            assertRefused(json("{'type':['h-card'],'properties':{}}"));
        }

        @Test
        void names_an_action_and_a_url() {
            assertThat(JsonRequest.parse(json("{'action':'delete','url':'u'}"))).isEqualTo(new Delete("u"));
            assertThat(JsonRequest.parse(json("{'action':'undelete','url':'u'}")))
                    .isEqualTo(new Undelete("u"));
            assertThat(JsonRequest.parse(json("{'action':'update','url':'u'}")))
                    .isInstanceOfSatisfying(
                            Update.class, update -> assertThat(update.url()).isEqualTo("u"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"action\":\"delete\"}",
                    "{\"action\":\"delete\",\"url\":[\"u\"]}",
                    "{\"action\":[\"delete\"],\"url\":\"u\"}",
                    "{\"action\":null,\"url\":\"u\"}",
                    "{\"action\":\"\",\"url\":\"u\"}",
                    "[]",
                    "not JSON",
                })
        void refuses_actions_that_are_none(String body) {
            assertRefused(body);
        }

        private void assertRefused(String body) {
            assertThatExceptionOfType(OAuthError.class)
                    .isThrownBy(() -> JsonRequest.parse(body))
                    .returns(400, OAuthError::status);
        }
    }

    @Test
    void each_action_needs_the_scope_of_its_name_and_drafts_need_no_more_than_draft() {
        Create create = (Create) JsonRequest.parse("{}");
        assertThat(create.isAllowedBy(Set.of(Scope.CREATE))).isTrue();
        assertThat(create.isAllowedBy(Set.of(Scope.DRAFT))).isTrue();
        assertThat(create.isAllowedBy(Set.of(Scope.UPDATE, Scope.DELETE, Scope.MEDIA)))
                .isFalse();
        assertThat(new Delete("u").isAllowedBy(Set.of(Scope.UNDELETE))).isFalse();
        assertThat(new Undelete("u").isAllowedBy(Set.of(Scope.DELETE))).isFalse();
        assertThat(JsonRequest.parse(json("{'action':'update','url':'u'}")).isAllowedBy(Set.of(Scope.UPDATE)))
                .isTrue();
    }
}
