package org.starpunk.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whom a thread speaks to. */
class AudienceTest {

    private static final Sentence OLDER = Sentence.of("page.label.older");

    @Test
    void a_thread_speaks_the_language_of_its_audience_until_it_leaves_them() {
        Audience visitors = Audience.turnTo(() -> Locale.GERMAN);
        assertThat(OLDER).hasToString("Ältere Notizen");
        Audience owner = Audience.turnTo(() -> Locale.ENGLISH);
        assertThat(OLDER).hasToString("Older notes");
        owner.leave();
        assertThat(OLDER).hasToString("Ältere Notizen");
        visitors.leave();
        assertThat(OLDER).hasToString("Older notes");
    }

    @Test
    void the_language_is_asked_for_when_something_is_said_and_once() {
        int[] asked = {0};
        Audience audience = Audience.turnTo(() -> {
            asked[0]++;
            return Locale.GERMAN;
        });
        assertThat(asked[0]).isZero();
        String said = OLDER.toString() + OLDER;
        audience.leave();
        assertThat(said).isEqualTo("Ältere NotizenÄltere Notizen");
        assertThat(asked[0]).isOne();
    }

    @Test
    void the_log_reads_english_whoever_is_told() {
        Audience audience = Audience.turnTo(() -> Locale.GERMAN);
        SentenceException failure = new SentenceException(OLDER) {
            private static final long serialVersionUID = 1L;
        };
        audience.leave();
        assertThat(failure).hasMessage("Older notes");
    }
}
