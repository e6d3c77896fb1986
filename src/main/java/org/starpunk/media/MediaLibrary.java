package org.starpunk.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What others ask of uploaded files: which are there, and what is known of them. Deleted ones are not. */
@Dependent
public class MediaLibrary {

    private static final int MAX_FILES = 1000;

    private final MediaService media;
    private final MediaUrls urls;

    @Inject
    MediaLibrary(MediaService media, MediaUrls urls) {
        this.media = media;
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

    /** The newest first. */
    public List<MediaFile> listNewest(int offset, int limit) {
        return media.listNewest(offset, limit);
    }
}
