package org.starpunk.frontmatter;

/**
 * The fields above the text of a note that was exported. Hugo and Jekyll know the first ones; whatever else a note has
 * stands below {@link #MF2} and {@link #OWN}, so that nothing is lost.
 */
public final class NoteFile {

    public static final String TITLE = "title";
    public static final String DATE = "date";
    public static final String LASTMOD = "lastmod";
    public static final String SLUG = "slug";
    public static final String DESCRIPTION = "description";
    public static final String TAGS = "tags";
    public static final String DRAFT = "draft";

    /** Former addresses, as paths: Hugo makes redirects of them. */
    public static final String ALIASES = "aliases";

    /** The type, and the properties that have no field of their own. */
    public static final String MF2 = "mf2";

    /** What no other program has a word for; a file with this field was written by StarPunk. */
    public static final String OWN = "starpunk";

    public static final String TYPE = "type";
    public static final String PROPERTIES = "properties";
    public static final String FORMAT = "format";
    public static final String HASHTAGS = "hashtags";
    public static final String CREATED = "created";
    public static final String BINNED = "binned";
    public static final String ORIGINS = "origins";

    private NoteFile() {}
}
