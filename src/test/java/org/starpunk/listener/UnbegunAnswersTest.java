package org.starpunk.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestEvent;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class UnbegunAnswersTest {

    private boolean failed;

    @Test
    void an_answer_is_a_failure_until_somebody_begins_it() {
        new UnbegunAnswers().requestInitialized(event((Runnable) () -> failed = true));
        assertThat(failed).isTrue();
    }

    @Test
    void a_server_with_other_listeners_does_as_it_does() {
        assertThatCode(() -> new UnbegunAnswers().requestInitialized(event(null)))
                .doesNotThrowAnyException();
    }

    private static ServletRequestEvent event(Object attribute) {
        return new ServletRequestEvent(proxy(ServletContext.class, null), proxy(ServletRequest.class, attribute));
    }

    private static <T> T proxy(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                UnbegunAnswersTest.class.getClassLoader(),
                new Class<?>[] {type},
                (any, method, arguments) ->
                        method.getName().equals("getAttribute") && arguments[0].equals(UnbegunAnswers.FAIL)
                                ? answer
                                : null));
    }
}
