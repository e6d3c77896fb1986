package org.starpunk.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.starpunk.http.ByteRange;

/** Uploaded pictures, for whoever draws something with them. */
@Dependent
public class MediaPictures {

    /** One with smaller copies is taken by the smallest; any other that is larger than this is too much work. */
    private static final int MOST_PIXELS = 2_000_000;

    @Inject
    private MediaLibrary library;

    @Inject
    private MediaStore store;

    /** The bytes of the narrowest copy of an upload; empty when the URL leads to none. */
    public Optional<InputStream> openSmall(String url) throws IOException {
        Optional<MediaFile> file = library.find(url).filter(MediaPictures::isSmall);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        MediaName name =
                file.get().sizes().stream().findFirst().orElse(file.get().name());
        Optional<StoredFile> stored = store.find(name, file.get().bytesOf(name));
        return stored.isEmpty()
                ? Optional.empty()
                : Optional.of(stored.get().open(ByteRange.whole(stored.get().size())));
    }

    private static boolean isSmall(MediaFile file) {
        return !file.sizes().isEmpty()
                || file.width().orElse(MOST_PIXELS) * (long) file.height().orElse(MOST_PIXELS) <= MOST_PIXELS;
    }
}
