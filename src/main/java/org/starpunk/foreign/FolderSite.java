package org.starpunk.foreign;

import java.util.List;

/** The source of a site, which a program makes pages of. */
interface FolderSite {

    String program();

    /** Whether a file is a post by where it stands. */
    boolean isPost(String file);

    /** @throws ArchiveException when something in it makes no sense */
    ForeignPost post(String file, Fields fields, String body);

    /** What of a text only that program would have understood. */
    List<String> notes(String body);

    /** Where in the folder the file may be that a path in a post means, the likeliest place first. */
    List<String> paths(String path, String post);
}
