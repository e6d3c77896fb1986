package org.starpunk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    private static final int LENGTH = 256 << 10;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                " * ",
                "\"a\"",
                "W/\"a\"",
                "\"b\", \"a\"",
                "W/\"b\",W/\"a\"",
                "\"b\" , \"a\"",
                "\"a\",\"b\"",
                "\"a\",",
                ", \"a\"",
                ", ,\"b\" ,, \"a\" , "
            })
    void name_a_tag_weak_or_strong(String list) {
        assertThat(EntityTags.isList(list)).isTrue();
        assertThat(EntityTags.names(list, "\"a\"")).isTrue();
        assertThat(EntityTags.names(list, "W/\"a\"")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"b\"", "\"b\", \"c\"", "\"b,a\"", "\"x,*,y\"", "\"*\"", "\"A\"", "\"\""})
    void name_no_other(String list) {
        assertThat(EntityTags.isList(list)).isTrue();
        assertThat(EntityTags.names(list, "\"a\"")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ",", "a", "a, \"a\"", "\"a\", a", "*, \"a\"", "\"a", "w/\"a\"", "\"a\" \"b\"", "\"a b\""})
    void are_nothing_else(String field) {
        assertThat(EntityTags.isList(field)).isFalse();
    }

    @Test
    void are_read_in_one_pass() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Stream.of(
                        "\"" + "a".repeat(LENGTH),
                        "\"a\"" + ",\"a\"".repeat(LENGTH / 4),
                        "\"".repeat(LENGTH),
                        "\"a\"" + " ".repeat(LENGTH) + "c",
                        "\"a\"" + " ,".repeat(LENGTH / 2) + "c",
                        ",".repeat(LENGTH) + "c")
                .forEach(hostile -> {
                    EntityTags.isList(hostile);
                    EntityTags.names(hostile, "\"b\"");
                }));
    }
}
