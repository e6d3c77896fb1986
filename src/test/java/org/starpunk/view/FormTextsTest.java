package org.starpunk.view;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.RequestBytes;

class FormTextsTest {

    @Test
    void what_follows_a_photo_with_a_long_japanese_name_is_given_back() {
        MultipartBody form = new MultipartBody()
                .field("tags", "before")
                .file("files", "夏の海の写真".repeat(40) + ".jpg", new byte[100])
                .field("content", "typed for hours");
        FormTexts texts = FormTexts.read(request(form.bytes())).orElseThrow();
        assertThat(texts.getParameter("tags")).isEqualTo("before");
        assertThat(texts.getParameter("content")).isEqualTo("typed for hours");
    }

    @Test
    void two_large_forms_are_read_at_a_time_and_none_for_long() {
        byte[] large = new MultipartBody()
                .field("content", "typed for hours")
                .file("files", "sea.jpg", new byte[3 << 20])
                .bytes();
        List<Optional<FormTexts>> others = new ArrayList<>();
        Optional<FormTexts> first = FormTexts.read(request(large, () -> {
            if (others.isEmpty()) {
                others.add(Optional.empty());
                others.set(0, FormTexts.read(request(large, () -> {
                    if (others.size() == 1) {
                        others.add(FormTexts.read(request(large)));
                    }
                })));
            }
        }));
        assertThat(first.orElseThrow().getParameter("content")).isEqualTo("typed for hours");
        assertThat(others.get(0)).isPresent();
        assertThat(others.get(1)).isEmpty();
        assertThat(FormTexts.read(request(large), Duration.ofNanos(-1))
                        .orElseThrow()
                        .getParameterMap())
                .isEmpty();
    }

    private static HttpServletRequest request(byte[] body) {
        return request(body, () -> {});
    }

    /** @param meanwhile is done before each look at the body */
    private static HttpServletRequest request(byte[] body, Runnable meanwhile) {
        ServletInputStream input = new Body(new ByteArrayInputStream(body), meanwhile);
        return (HttpServletRequest) Proxy.newProxyInstance(
                FormTextsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (any, method, arguments) -> switch (method.getName()) {
                    case "getMethod" -> "POST";
                    case "getContentType" -> MultipartBody.CONTENT_TYPE;
                    case "getCharacterEncoding" -> "UTF-8";
                    case "getContentLengthLong" -> (long) body.length;
                    case "getContentLength" -> body.length;
                    case "getInputStream" -> input;
                    default -> null;
                });
    }

    private static final class Body extends RequestBytes {

        private final InputStream bytes;
        private final Runnable meanwhile;

        Body(InputStream bytes, Runnable meanwhile) {
            this.bytes = bytes;
            this.meanwhile = meanwhile;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            meanwhile.run();
            return bytes.read(target, offset, length);
        }
    }
}
