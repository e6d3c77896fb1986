package org.starpunk.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ClientFilterTest {

    private final ClientFilter filter = new ClientFilter();

    private boolean committed;
    private boolean cutOff;
    private int status;

    @Test
    void an_answer_that_fails_after_its_head_ends_with_its_connection_whatever_fails() {
        committed = true;
        assertThatThrownBy(() -> fail(new StackOverflowError())).isInstanceOf(StackOverflowError.class);
        assertThat(cutOff).isTrue();
        cutOff = false;
        assertThatThrownBy(() -> fail(new ServletException("of a view"))).isInstanceOf(ServletException.class);
        assertThat(cutOff).isTrue();
        cutOff = false;
        assertThatCode(() -> fail(new GoneClientException())).doesNotThrowAnyException();
        assertThat(cutOff).isTrue();
    }

    @Test
    void one_that_fails_before_becomes_another_answer() {
        assertThatThrownBy(() -> fail(new StackOverflowError())).isInstanceOf(StackOverflowError.class);
        assertThat(cutOff).isFalse();
    }

    @Test
    void an_answer_is_none_of_a_failure_once_the_application_has_begun_it() throws Exception {
        status = 500;
        filter.doFilter(request(DispatcherType.REQUEST), response(), (request, response) -> {});
        assertThat(status).isEqualTo(200);
    }

    /** As the form of a session that has ended, which the server forwards before any filter. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "REQUEST")
    void what_has_a_status_already_keeps_it(DispatcherType way) throws Exception {
        status = 403;
        filter.doFilter(request(way), response(), (request, response) -> {});
        assertThat(status).isEqualTo(403);
    }

    private void fail(Throwable failure) throws IOException, ServletException {
        filter.doFilter(request(DispatcherType.REQUEST), response(), (request, response) -> {
            if (failure instanceof Error error) {
                throw error;
            } else if (failure instanceof ServletException exception) {
                throw exception;
            }
            throw (IOException) failure;
        });
    }

    private HttpServletRequest request(DispatcherType way) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ClientFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (any, method, arguments) -> switch (method.getName()) {
                    case "getDispatcherType" -> way;
                    case "getAttribute" -> (Runnable) () -> cutOff = true;
                    default -> null;
                });
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                ClientFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (any, method, arguments) -> switch (method.getName()) {
                    case "isCommitted" -> committed;
                    case "setStatus" -> {
                        status = (int) arguments[0];
                        yield null;
                    }
                    default -> null;
                });
    }
}
