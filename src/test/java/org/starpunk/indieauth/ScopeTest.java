package org.starpunk.indieauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {

    @Test
    void a_scope_is_a_whole_word() {
        assertThat(Scope.parse("created undelete")).containsExactly(Scope.UNDELETE);
    }

    @Test
    void words_may_come_in_any_order_with_any_number_of_spaces() {
        assertThat(Scope.parse("  media   create ")).containsExactlyInAnyOrder(Scope.CREATE, Scope.MEDIA);
    }

    @Test
    void unknown_words_allow_nothing() {
        assertThat(Scope.parse("CREATE write")).isEmpty();
    }

    @Test
    void nothing_asked_is_nothing_allowed() {
        assertThat(Scope.parse("")).isEmpty();
    }

    @Test
    void what_is_written_reads_back() {
        assertThat(Scope.format(List.of(Scope.MEDIA, Scope.CREATE, Scope.MEDIA)))
                .isEqualTo("create media");
    }
}
