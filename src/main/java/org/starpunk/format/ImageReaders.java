package org.starpunk.format;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ServiceRegistry;
import javax.imageio.stream.FileImageInputStream;
import org.starpunk.sentence.Sentence;

/** The decoders: one for each format, and no others, whatever else the server may have. */
final class ImageReaders {

    private static final ServiceRegistry REGISTRY =
            new ServiceRegistry(List.<Class<?>>of(ImageReaderSpi.class).iterator());

    static {
        for (MediaFormat format : List.of(MediaFormat.JPEG, MediaFormat.PNG, MediaFormat.GIF)) {
            REGISTRY.registerServiceProvider(ofTheJdk(format.name().toLowerCase(Locale.ROOT)));
        }
        // It reads what the JDK's does not, colours for print above all, and finds that one in the registry.
        REGISTRY.registerServiceProvider(new JPEGImageReaderSpi());
        REGISTRY.registerServiceProvider(new WebPImageReaderSpi());
    }

    private ImageReaders() {}

    /**
     * Decodes an image whose size is known to be harmless, to what it looks like in sRGB.
     *
     * @param step takes every so many pixels only, each way
     */
    static BufferedImage read(Path image, MediaFormat format, int step) {
        return read(image, format, step, (reader, warning) -> {
            // A picture with a flaw is a picture.
        });
    }

    /** Decodes a JPEG that lost its end, and perhaps some lines too: then it is refused. */
    static BufferedImage readCut(Path image) {
        return read(image, MediaFormat.JPEG, 1, (reader, warning) -> {
            if (warning.contains("premature end")) {
                throw MediaException.unreadable(Sentence.of("format.imageTruncated"));
            }
        });
    }

    private static BufferedImage read(Path image, MediaFormat format, int step, IIOReadWarningListener warnings) {
        try (FileImageInputStream in = new FileImageInputStream(image.toFile())) {
            ImageReader reader = provider(format).createReaderInstance();
            try {
                reader.setInput(in, true, true);
                reader.addIIOReadWarningListener(warnings);
                ImageReadParam parameters = reader.getDefaultReadParam();
                parameters.setSourceSubsampling(step, step, 0, 0);
                BufferedImage decoded = reader.read(0, parameters);
                return format == MediaFormat.PNG ? PngColours.srgb(decoded, image) : decoded;
            } finally {
                reader.dispose();
            }
        } catch (MediaException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw MediaException.unreadable(Sentence.of("format.imageUnreadable"), e);
        }
    }

    private static ImageReaderSpi provider(MediaFormat format) {
        Class<? extends ImageReaderSpi> type =
                switch (format) {
                    case JPEG -> JPEGImageReaderSpi.class;
                    case WEBP -> WebPImageReaderSpi.class;
                    default -> ofTheJdk(format.name().toLowerCase(Locale.ROOT)).getClass();
                };
        return REGISTRY.getServiceProviderByClass(type);
    }

    private static ImageReaderSpi ofTheJdk(String name) {
        var readers = ImageIO.getImageReadersByFormatName(name);
        while (readers.hasNext()) {
            ImageReaderSpi provider = readers.next().getOriginatingProvider();
            if (provider.getClass().getName().startsWith("com.sun.imageio.")) {
                return provider;
            }
        }
        throw new IllegalStateException("This Java has no reader for " + name);
    }
}
