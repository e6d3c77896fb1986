package org.starpunk.media;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.starpunk.database.ObstacleException;

/**
 * Where the bytes of uploaded files are kept, each file under its name. Files and rows may disagree while one of them
 * changes: then an upload is marked as unsettled, here, so that whoever looks after a crash finds the mark.
 */
interface MediaStore extends AutoCloseable {

    /** A new, empty file of this computer, to work on what may be kept. */
    Path newTemporary() throws IOException;

    /** Takes finished files over. When it returns, a power failure does not take them away. */
    void keep(Map<MediaName, Path> finished) throws IOException;

    /**
     * The file of this name, if it is as it was kept.
     *
     * @param size its bytes; empty when nobody knows
     */
    Optional<StoredFile> find(MediaName name, OptionalLong size) throws IOException;

    /** The names of all files that are kept, in no order. */
    List<MediaName> list() throws IOException;

    /** Deletes files. When it returns, a power failure does not bring them back. */
    void delete(Collection<MediaName> names) throws IOException;

    /** Deletes the file that an upload is, and all its smaller copies; gives their number. */
    int deleteAll(MediaName upload) throws IOException;

    /** Deletes what was never kept and was not written to since then; gives their number. */
    int deleteTemporary(Instant before) throws IOException;

    /** Marks uploads as unsettled. When it returns, a power failure does not take the marks away. */
    void mark(Collection<MediaName> uploads) throws IOException;

    /** Says that files and rows agree. A mark that stays all the same is looked at by the sweep. */
    void unmark(Collection<MediaName> uploads);

    /** Those marked before a moment, by whichever database's server. */
    List<UnsettledUpload> listMarked(Instant before) throws IOException;

    /** Takes the mark away, whichever database's it is. */
    void unmark(UnsettledUpload upload) throws IOException;

    /** What a failure here means for whoever wanted to store something. */
    ObstacleException obstacle(IOException failure);

    /** Gives up what it holds open, if anything. */
    @Override
    void close();
}
