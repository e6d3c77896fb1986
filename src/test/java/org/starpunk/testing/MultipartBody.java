package org.starpunk.testing;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A form with files, as a browser sends it. */
public final class MultipartBody {

    private static final String BOUNDARY = "----StarPunkTest7MA4YWxkTrZu0gW";

    /** What to say of it. */
    public static final String CONTENT_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public MultipartBody field(String name, String value) {
        return part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    /** The name and the type of the file are wrong on purpose: nothing may depend on them. */
    public MultipartBody file(String name, byte[] content) {
        return part("name=\"" + name + "\"; filename=\"../../etc/passwd.html\"\r\nContent-Type: text/html", content);
    }

    /** A file without a name, as some clients send it. */
    public MultipartBody nameless(String name, String type, byte[] content) {
        return part("name=\"" + name + "\"\r\nContent-Type: " + type, content);
    }

    /** A file with a name of its own, which goes along a second time as RFC 5987 has it. */
    public MultipartBody file(String name, String filename, byte[] content) {
        String encoded = URLEncoder.encode(filename, StandardCharsets.UTF_8).replace("+", "%20");
        return part("name=\"" + name + "\"; filename=\"" + filename + "\"; filename*=UTF-8''" + encoded, content);
    }

    private MultipartBody part(String disposition, byte[] content) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
        bytes.writeBytes(content);
        write("\r\n");
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(bytes.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }

    public BodyPublisher publisher() {
        return BodyPublishers.ofByteArray(bytes());
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
