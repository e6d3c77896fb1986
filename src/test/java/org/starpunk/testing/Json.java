package org.starpunk.testing;

/** JSON as tests write it: legible, in single quotes. */
public final class Json {

    private Json() {}

    /** The JSON that this means: every {@code '} is a {@code "}. */
    public static String json(String inSingleQuotes) {
        return inSingleQuotes.replace('\'', '"');
    }
}
