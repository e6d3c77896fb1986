package org.starpunk.foreign;

import java.util.Optional;
import org.starpunk.frontmatter.ExportArchive;
import org.starpunk.media.MediaName;

/** The uploads in an archive of this program, which keep their names. */
public final class OwnUploads {

    private OwnUploads() {}

    /** The id of an upload of ours, by where it is; any name of another program's file may look like one. */
    public static Optional<String> id(PostArchive archive, String file) {
        return Optional.of(file)
                .filter(any -> any.startsWith(ExportArchive.UPLOADS) && ExportArchive.isOne(archive.names()))
                .flatMap(any -> MediaName.parse(any.substring(ExportArchive.UPLOADS.length())))
                .filter(name -> name.width().isEmpty())
                .map(MediaName::id);
    }

    /** The file that an address leads to; for a smaller copy of it, too, which is made of it anew. */
    static Optional<String> find(PostArchive archive, String address) {
        String path = FilesBySuffix.path(address);
        int at = path.lastIndexOf("/" + ExportArchive.UPLOADS);
        return Optional.of(path)
                .filter(any -> at >= 0)
                .flatMap(any -> MediaName.parse(any.substring(at + 1 + ExportArchive.UPLOADS.length())))
                .map(name -> ExportArchive.UPLOADS + name.id() + ".")
                .flatMap(beginning -> Optional.ofNullable(archive.names().ceiling(beginning))
                        .filter(name -> name.startsWith(beginning)));
    }
}
