package org.starpunk.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.starpunk.testing.Json.json;

import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.microformats.Mf2Json;

class FrontMatterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: On ice\ndate: 2020-01-02T03:04:05+06:00\ntags: [a, 'b: c']\n---\n\nText\n---\nmore\n",
                "\uFEFF---\r\ntitle: On ice\r\ndate: 2020-01-02T03:04:05+06:00\r\ntags:\r\n- a\r\n- \"b: c\"\r\n---\r\n\nText\n---\nmore\n",
                "+++\ntitle = 'On ice'\ndate = 2020-01-02T03:04:05+06:00\ntags = ['a', 'b: c']\n+++\n\nText\n---\nmore\n",
                "{\"title\": \"On ice\", \"date\": \"2020-01-02T03:04:05+06:00\", \"tags\": [\"a\", \"b: c\"]}\n\nText\n---\nmore\n"
            })
    void is_the_same_in_each_language(String file) {
        FrontMatter parsed = FrontMatter.parse(file);
        assertThat(parsed.fields())
                .isEqualTo(Mf2Json.read(
                        json("{'title':'On ice','date':'2020-01-02T03:04:05+06:00','tags':['a','b: c']}")));
        assertThat(parsed.body()).isEqualTo("\nText\n---\nmore\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Only text.\n", "--- no marks\n---\n", "---\nnever: closed\n", "-- \n"})
    void is_none_where_nothing_is_marked(String file) {
        FrontMatter parsed = FrontMatter.parse(file);
        assertThat(parsed.fields()).isEmpty();
        assertThat(parsed.body()).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'a':'yes','b':'12:30','c':'2020-01-02','d':'on','e':'null','f':'~','g':'1e5','h':'0x1f','i':'No'}",
                "{'numbers':[1,-0.5,1.50,1E+5,123456789012345678901234567890,0.1234567890123456789]}",
                "{'texts':['', ' a ','a\\nb\\n\\n','\\ta','#a','a: b','- a','\\u2028','🎉 é ﷺ','\\u0085','*a','&b','!c','%d','`']}",
                "{'deep':[{'a':[[],{},[{'b':null}],true,false]}],'  odd: key':'x','':'y'}",
                "{'same':['x','x'],'again':['x','x']}"
            })
    void comes_back_as_it_was_written(String fields) {
        JsonObject wanted = Mf2Json.read(json(fields));
        String text = new FrontMatter(wanted, "\r\n  Text\n\n").text();
        assertThat(FrontMatter.parse(text).fields()).as(text).hasToString(wanted.toString());
        assertThat(FrontMatter.parse(text).body()).isEqualTo("\r\n  Text\n\n");
    }

    @Test
    void is_what_people_write() {
        JsonObject fields = Mf2Json.read(
                json(
                        "{'title':'On ice','slug':'on-ice','date':'2020-01-02T03:04:05+06:00','draft':true,'tags':['a','no']}"));
        assertThat(new FrontMatter(fields, "Text").text())
                .isEqualTo("---\ntitle: \"On ice\"\nslug: on-ice\ndate: 2020-01-02T03:04:05+06:00\ndraft: true\n"
                        + "tags:\n- a\n- \"no\"\n---\nText");
    }

    @Test
    void of_many_aliases_is_refused_before_it_grows() {
        String bomb = IntStream.range(1, 12)
                .mapToObj(level -> "l" + level + ": &l" + level + " ["
                        + String.join(", ", Collections.nCopies(10, "*l" + (level - 1))) + "]")
                .collect(Collectors.joining("\n", "---\nl0: &l0 [x, x, x, x, x, x, x, x, x, x]\n", "\n---\n"));
        assertThatThrownBy(() -> FrontMatter.parse(bomb)).isInstanceOf(FrontMatterException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\na: [1\n---\n",
                "---\na: !!javax.script.ScriptEngineManager [x]\n---\n",
                "---\na: &a [*a]\n---\n",
                "+++\na = \n+++\n",
                "{\"a\": 1",
                "{\"a\": 1, \"a\": 2}\n"
            })
    void that_cannot_be_read_is_told(String file) {
        assertThatThrownBy(() -> FrontMatter.parse(file))
                .isInstanceOf(FrontMatterException.class)
                .hasMessageContaining("at its beginning ");
    }

    @Test
    void that_is_nested_too_deeply_is_told() {
        for (String deep : new String[] {"[".repeat(100_000), "{a: ".repeat(100_000)}) {
            assertThatThrownBy(() -> FrontMatter.parse("---\na: " + deep + "\n---\n"))
                    .isInstanceOf(FrontMatterException.class);
        }
    }
}
