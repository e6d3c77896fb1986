package org.starpunk.micropub;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.starpunk.testing.MicropubClient;

/**
 * A body and what it says to be.
 *
 * @param kind what is wrong with it
 */
record MalformedRequest(String kind, String contentType, byte[] body) {

    private static final int SHOWN = 200;

    static MalformedRequest json(String kind, String body) {
        return new MalformedRequest(kind, MicropubClient.JSON, body.getBytes(StandardCharsets.UTF_8));
    }

    static MalformedRequest form(String kind, String body) {
        return new MalformedRequest(kind, MicropubClient.FORM, body.getBytes(StandardCharsets.UTF_8));
    }

    /** An h-entry with these JSON properties. */
    static MalformedRequest entry(String kind, String properties) {
        return json(kind, post(properties));
    }

    static String post(String properties) {
        return "{\"type\":[\"h-entry\"],\"properties\":{" + properties + "}}";
    }

    static byte[] around(String before, byte[] middle, String after) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(middle);
        bytes.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Override
    public String toString() {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return kind + " as " + contentType + ": " + text.substring(0, Math.min(text.length(), SHOWN));
    }
}
