package org.starpunk.format;

import java.io.IOException;
import java.nio.file.Path;

/** A film or a recording, which keeps its pictures and sounds and forgets the rest. */
public final class Tracks {

    private Tracks() {}

    /**
     * Makes a file forget where it stands; what is no whole film or recording is refused.
     *
     * @param sent what its beginning says it is
     * @return what it is by its tracks
     */
    public static MediaFormat clean(Path file, MediaFormat sent) throws IOException {
        return switch (sent) {
            case MP4, M4A -> Mp4Boxes.clean(file, sent);
            case WEBM -> WebmElements.clean(file);
            case VTT -> WebVtt.check(file);
            // What a recording or a document says of itself belongs to it.
            default -> sent;
        };
    }
}
