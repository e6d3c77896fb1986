package org.starpunk.format;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.starpunk.sentence.Sentence;

/** An image without what it tells beside its pixels, such as where it was taken; the pixels stay bit by bit. */
final class ImageCopy {

    private ImageCopy() {}

    static ImageHeader write(Path image, MediaFormat format, Path copy) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(image)));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(copy)))) {
            return switch (format) {
                case JPEG -> JpegSegments.copy(in, out);
                case PNG -> PngChunks.copy(in, out);
                case GIF -> GifBlocks.copy(in, out);
                case WEBP -> webp(in, out, copy);
                default -> throw new IllegalArgumentException(format + " is no image.");
            };
        } catch (EOFException e) {
            throw MediaException.unreadable(Sentence.of("format.imageTruncated"), e);
        }
    }

    private static ImageHeader webp(DataInputStream in, DataOutputStream out, Path copy) throws IOException {
        WebpChunks chunks = new WebpChunks(in, out);
        ImageHeader header = chunks.copy();
        out.flush();
        try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
            file.seek(WebpChunks.LENGTH_OFFSET);
            file.writeInt(Integer.reverseBytes(chunks.length()));
        }
        return header;
    }
}
