package org.starpunk.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.starpunk.sentence.Sentence;

/**
 * The captions of a film: a text in UTF-8.
 *
 * @see <a href="https://www.w3.org/TR/webvtt1/">WebVTT</a>
 */
final class WebVtt {

    /** As much as is said in a day. */
    private static final int MAX_SIZE = 2_000_000;

    private WebVtt() {}

    static MediaFormat check(Path file) throws IOException {
        if (Files.size(file) > MAX_SIZE) {
            throw MediaException.unreadable(Sentence.of("format.captionsTooLong", MAX_SIZE));
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)));
        } catch (CharacterCodingException e) {
            throw MediaException.unreadable(Sentence.of("format.captionsNotText"), e);
        }
        return MediaFormat.VTT;
    }
}
