package org.starpunk.listener;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ClientFilterTest {

    private final ClientFilter filter = new ClientFilter();

    private int status;

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

    private HttpServletRequest request(DispatcherType way) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ClientFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (any, method, arguments) -> method.getName().equals("getDispatcherType") ? way : null);
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                ClientFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (any, method, arguments) -> {
                    if (method.getName().equals("setStatus")) {
                        status = (int) arguments[0];
                    }
                    return null;
                });
    }
}
