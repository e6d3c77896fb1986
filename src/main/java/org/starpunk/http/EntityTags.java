package org.starpunk.http;

import java.util.regex.Pattern;

/** The list of entity tags by which a client asks for what it does not have yet (RFC 9110 8.8.3, 13.1.2). */
public final class EntityTags {

    static final String ANY = "*";

    // Possessive: a hostile value of 8 KiB takes one pass, and none of the stack.
    private static final String OPAQUE = "\"[!#-~\\x80-\\xff]*+\"";
    private static final String TAG = "(?:W/)?+" + OPAQUE;
    private static final Pattern OPAQUES = Pattern.compile(OPAQUE);

    /** What is no such list means nothing; in one, an empty element means nothing (RFC 9110 5.6.1.2). */
    static final Pattern LIST = Pattern.compile("\\*|[\\s,]*+" + TAG + "(?:\\s*+,[\\s,]*+" + TAG + ")*+[\\s,]*+");

    private EntityTags() {}

    /** Whether a field says what it should. */
    public static boolean isList(String field) {
        return LIST.matcher(field.strip()).matches();
    }

    /** Whether a list names a tag, weak or strong, as who compares weakly takes it (RFC 9110 8.8.3.2). */
    public static boolean names(String list, String tag) {
        String opaque = tag.startsWith("W/") ? tag.substring(2) : tag;
        return list.strip().equals(ANY)
                || OPAQUES.matcher(list).results().anyMatch(one -> one.group().equals(opaque));
    }
}
