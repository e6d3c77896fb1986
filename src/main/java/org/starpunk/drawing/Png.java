package org.starpunk.drawing;

import jakarta.ws.rs.core.MediaType;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.starpunk.http.Representation;

/** A drawing on its way to a browser. */
final class Png {

    private static final MediaType TYPE = new MediaType("image", "png");

    private Png() {}

    static Representation of(RenderedImage drawing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(drawing, "png", out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Representation(bytes.toByteArray(), TYPE);
    }
}
