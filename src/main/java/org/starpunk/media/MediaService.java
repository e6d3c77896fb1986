package org.starpunk.media;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.starpunk.database.Writes;

/** The transactions of uploaded files; {@link MediaUploads} brings the bytes in. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MediaService {

    @Inject
    private MediaRepository media;

    @Inject
    private Clock clock;

    /** Adds files, and does the work that they are for, in one transaction: all of it or nothing. */
    @Writes(visible = false)
    public <T> T add(List<MediaFile> files, Supplier<T> work) {
        files.forEach(media::add);
        return work.get();
    }

    /** The file with this name, or with a smaller copy of this name; deleted ones too. */
    public Optional<MediaFile> find(MediaName name) {
        return media.find(name);
    }

    /** Those of these files that are there, in one statement. */
    public List<MediaFile> list(Collection<MediaName> names) {
        return media.list(names);
    }

    /** Those that are there, the first uploaded first. */
    public List<MediaFile> listAfter(long id, int limit) {
        return media.listAfter(id, limit);
    }

    /** The newest first. */
    public List<MediaFile> listNewest(int offset, int limit) {
        // To the persistence unit, a limit of zero is none.
        return limit == 0 ? List.of() : media.listNewest(offset, limit);
    }

    /** Those that a page shows or plays, the newest first. */
    public List<MediaFile> listShown(int offset, int limit) {
        return media.listShown(offset, limit);
    }

    /** Says what files show, in words. */
    @Writes
    public void describe(Map<MediaName, String> words) {
        media.list(words.keySet()).forEach(file -> file.describe(words.get(file.name())));
    }

    /** Says of a file that it is deleted; deleting twice is deleting once. */
    @Writes
    public void delete(MediaName name) {
        find(name).ifPresent(file -> file.delete(clock.instant()));
    }
}
