package org.starpunk.library;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.starpunk.database.Writes;
import org.starpunk.media.MediaFile;
import org.starpunk.media.MediaName;
import org.starpunk.media.MediaUrls;
import org.starpunk.note.Note;
import org.starpunk.site.SiteService;

/** All uploads for their owner, and which note uses which. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LibraryService {

    private static final int NOTES_AT_ONCE = 100;

    @Inject
    private LibraryRepository library;

    @Inject
    private MediaUseRepository kept;

    @Inject
    private MediaUses uses;

    @Inject
    private SiteService sites;

    @Inject
    private MediaUrls urls;

    /**
     * The newest first.
     *
     * @param most how many of the notes that use an upload come with it
     */
    public List<Upload> list(LibraryShelf shelf, LibraryPlace from, int limit, int most) {
        Optional<MediaName> portrait = portrait();
        return withUses(library.list(shelf, portrait, from, limit), portrait, most);
    }

    /** Some uploads, with as many of the notes that use each. */
    public List<Upload> withUses(List<MediaFile> files, int most) {
        return withUses(files, portrait(), most);
    }

    private List<Upload> withUses(List<MediaFile> files, Optional<MediaName> portrait, int most) {
        Map<String, UploadUses> found =
                library.listUses(files.stream().map(MediaFile::name).toList(), most);
        Map<Long, Note> notes = kept
                .listNotes(found.values().stream()
                        .flatMap(each -> each.first().keySet().stream())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Note::id, Function.identity()));
        return files.stream()
                .map(file ->
                        upload(file, portrait, found.getOrDefault(file.name().id(), UploadUses.of(0)), notes))
                .toList();
    }

    private static Upload upload(MediaFile file, Optional<MediaName> portrait, UploadUses used, Map<Long, Note> notes) {
        return new Upload(
                file,
                portrait.filter(name -> name.id().equals(file.name().id())).isPresent(),
                used.count(),
                used.first().entrySet().stream()
                        .filter(use -> notes.containsKey(use.getKey()))
                        .map(use -> new Upload.Use(notes.get(use.getKey()), use.getValue()))
                        .toList());
    }

    private Optional<MediaName> portrait() {
        return urls.name(sites.get().author().photo());
    }

    public LibrarySize size() {
        return library.size(portrait());
    }

    /** Writes down which uploads a note uses that the same transaction stores. */
    @Writes(visible = false)
    public void keep(Note note) {
        Set<MediaUse> used = uses.of(note);
        if (!used.equals(kept.list(note.id()))) {
            kept.replace(note.id(), used);
        }
    }

    /** The ids of notes that perhaps use an upload, or did, the last created first. */
    public List<Long> listMentioning(long beforeId) {
        return kept.listMentioning(beforeId, NOTES_AT_ONCE);
    }

    /** Those of some notes of which something else is written than they use. */
    public List<Long> listWrong(Collection<Long> noteIds) {
        Map<Long, Set<MediaUse>> written = kept.listAll(noteIds);
        return kept.listNotes(noteIds).stream()
                .filter(note -> !uses.of(note).equals(written.getOrDefault(note.id(), Set.of())))
                .map(Note::id)
                .toList();
    }

    /** Writes down what some notes use, and says how many they are. */
    @Writes(visible = false)
    public int recount(Collection<Long> noteIds) {
        List<Note> notes = kept.listNotes(noteIds);
        notes.forEach(note -> kept.replace(note.id(), uses.of(note)));
        return notes.size();
    }
}
