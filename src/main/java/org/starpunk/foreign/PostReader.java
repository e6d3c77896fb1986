package org.starpunk.foreign;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The form of one program's export. */
public interface PostReader {

    /** The one for an archive; empty when its form is known to none. */
    static Optional<PostReader> of(PostArchive archive) throws IOException {
        for (PostReader reader : List.of(
                new MastodonPosts(),
                new WordPressPosts(),
                new GhostPosts(),
                new JsonFeedPosts(),
                new FolderPosts(),
                new Mf2Posts())) {
            if (reader.reads(archive)) {
                return Optional.of(reader);
            }
        }
        return Optional.empty();
    }

    /** Whether an archive is of this form; of several forms the first one counts. */
    boolean reads(PostArchive archive) throws IOException;

    /** What the form is called. */
    String form();

    void read(PostArchive archive, PostTaker taker) throws IOException;

    /**
     * The file in the archive that an address in a post means.
     *
     * @param post the file that the post stands in
     */
    Optional<String> file(PostArchive archive, String address, String post);
}
