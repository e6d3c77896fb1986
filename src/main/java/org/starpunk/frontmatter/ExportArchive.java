package org.starpunk.frontmatter;

import java.util.Collection;

/** What is where in an archive that was exported. */
public final class ExportArchive {

    /** The site, its author and its tags. */
    public static final String SITE = "site.json";

    /** All notes as microformats2, once more. */
    public static final String NOTES = "notes.json";

    /** What is known of the uploads. */
    public static final String MEDIA = "media.json";

    /** The directory of the uploads themselves. */
    public static final String UPLOADS = "media/";

    public static final String FILES = "files";
    public static final String FILE = "file";
    public static final String TYPE = "type";
    public static final String ALT = "alt";
    public static final String UPLOADED = "uploaded";

    /** Fields of a site. */
    public static final String ME = "me";

    public static final String TIME_ZONE = "time-zone";
    public static final String SYNONYMS = "synonyms";

    private ExportArchive() {}

    /** Whether files with these names are such an archive. */
    public static boolean isOne(Collection<String> names) {
        return names.contains(SITE) && names.contains(MEDIA);
    }
}
