package org.starpunk.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.starpunk.http.ByteRange;

/** What others ask of uploaded files: which are there, and what is known of them. Deleted ones are not. */
@Dependent
public class MediaLibrary {

    private static final int MAX_FILES = 1000;

    private final MediaService media;
    private final MediaStore store;
    private final MediaUrls urls;

    @Inject
    MediaLibrary(MediaService media, MediaStore store, MediaUrls urls) {
        this.media = media;
        this.store = store;
        this.urls = urls;
    }

    /** The file whose URL this is; of a smaller copy there is none. */
    public Optional<MediaFile> find(String url) {
        return urls.name(url).flatMap(name -> media.list(List.of(name)).stream().findFirst());
    }

    /** Those of some files that are there. */
    public List<MediaFile> list(Collection<MediaName> names) {
        return media.list(names);
    }

    /** Says what files show, in words; what is said already is not written again. */
    public void describe(Map<MediaName, String> words) {
        Map<MediaName, String> changed = media.list(words.keySet()).stream()
                .filter(file -> !file.alt().equals(words.get(file.name())))
                .map(MediaFile::name)
                .collect(Collectors.toMap(Function.identity(), words::get));
        if (!changed.isEmpty()) {
            media.describe(changed);
        }
    }

    /**
     * The uploaded files that some URLs lead to, by their URLs, in one statement; of very many only the first, for
     * databases limit what a statement may ask for.
     */
    public Map<String, MediaFile> byUrl(Collection<String> wanted) {
        List<MediaName> names = wanted.stream()
                .flatMap(url -> urls.name(url).stream())
                .distinct()
                .limit(MAX_FILES)
                .toList();
        return media.list(names).stream()
                .collect(Collectors.toMap(file -> urls.of(file.name()).toString(), Function.identity()));
    }

    /** The upload whose names begin with an id; deleted ones too. */
    public Optional<MediaFile> findUpload(String id) {
        return MediaName.parse(id + ".jpg").flatMap(media::find);
    }

    /**
     * Those that are there, the first uploaded first.
     *
     * @param id of the last one of the page before; 0 for the first page
     */
    public List<MediaFile> listAfter(long id, int limit) {
        return media.listAfter(id, limit);
    }

    /** The bytes of a file; empty when they are not as they were kept. */
    public Optional<InputStream> open(MediaFile file) throws IOException {
        Optional<StoredFile> stored = store.find(file.name(), OptionalLong.of(file.size()));
        return stored.isEmpty() ? Optional.empty() : Optional.of(stored.get().open(ByteRange.whole(file.size())));
    }

    /** Those that a page shows or plays, the newest first. */
    public List<MediaFile> listShown(int offset, int limit) {
        return media.listShown(offset, limit);
    }

    /** The newest first. */
    public List<MediaFile> listNewest(int offset, int limit) {
        return media.listNewest(offset, limit);
    }
}
