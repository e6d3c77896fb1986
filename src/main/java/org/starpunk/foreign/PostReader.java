package org.starpunk.foreign;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.starpunk.frontmatter.ExportArchive;

/** The form of one program's export. */
public interface PostReader {

    /** The one for an archive; empty when its form is known to none. */
    static Optional<PostReader> of(PostArchive archive) throws IOException {
        // Notes of ours may speak of any other form.
        Stream<PostReader> others = ExportArchive.isOne(archive.names())
                ? Stream.empty()
                : Stream.of(new MastodonPosts(), new WordPressPosts(), new GhostPosts(), new JsonFeedPosts());
        for (PostReader reader : Stream.concat(others, Stream.of(new FolderPosts(), new Mf2Posts()))
                .toList()) {
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
