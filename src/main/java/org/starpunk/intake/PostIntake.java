package org.starpunk.intake;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.starpunk.content.Content;
import org.starpunk.entry.EntryDefaults;
import org.starpunk.entry.EntryReader;
import org.starpunk.foreign.ArchiveException;
import org.starpunk.foreign.FilesBySuffix;
import org.starpunk.foreign.ForeignPost;
import org.starpunk.foreign.PostArchive;
import org.starpunk.foreign.PostTaker;
import org.starpunk.format.MediaException;
import org.starpunk.forwarding.ForwardingService;
import org.starpunk.media.MediaName;
import org.starpunk.media.MediaUploads;
import org.starpunk.media.MediaUrls;
import org.starpunk.media.ReceivedFile;
import org.starpunk.microformats.Mf2Item;
import org.starpunk.note.MovingNoteService;
import org.starpunk.note.NewNote;
import org.starpunk.note.Note;
import org.starpunk.site.SiteService;

/** How one post comes in: with its files and all that is known of it, or not at all. */
@Dependent
class PostIntake {

    private final EntryReader entries;
    private final PostIdentity identity;
    private final MovingNoteService notes;
    private final ForwardingService forwarding;
    private final ArchivedMedia media;
    private final MediaUploads uploads;
    private final MediaUrls urls;
    private final SiteService sites;

    @Inject
    PostIntake(
            EntryReader entries,
            PostIdentity identity,
            MovingNoteService notes,
            ForwardingService forwarding,
            ArchivedMedia media,
            MediaUploads uploads,
            MediaUrls urls,
            SiteService sites) {
        this.entries = entries;
        this.identity = identity;
        this.notes = notes;
        this.forwarding = forwarding;
        this.media = media;
        this.uploads = uploads;
        this.urls = urls;
        this.sites = sites;
    }

    /** How it goes on with the files that a reader finds. */
    interface Files {
        Optional<String> find(String address);
    }

    /** The id of the note that it is here; none of those that others of its archive are. */
    Optional<Long> find(ForeignPost post, Set<Long> others) {
        return identity.find(post, others);
    }

    /**
     * Gives the id of the note that it becomes.
     *
     * @param dryRun whether everything is looked at and nothing is stored
     * @throws org.starpunk.sentence.SentenceException when Micropub would refuse it
     */
    Optional<Long> take(ForeignPost post, PostArchive archive, Files files, PostTaker taker, boolean dryRun)
            throws IOException {
        FileReferences references = new FileReferences(post.entry());
        Map<String, String> wanted = references.find(files::find);
        if (!post.past().isOwn()) {
            references.elsewhere().forEach(url -> taker.leave("a file elsewhere on the web, which stays a link", url));
        }
        List<ReceivedFile> received = new ArrayList<>();
        try {
            Map<String, MediaName> names = receive(new ArrayList<>(wanted.values()), archive, received, post, taker);
            NewNote note = note(
                    post, references.with(addresses(wanted, names, post.past().isOwn())));
            if (dryRun) {
                return Optional.empty();
            }
            Note taken = uploads.keep(
                    received,
                    () -> forwarding.add(
                            () -> notes.adopt(note, identity.past(post)),
                            identity.origins(post),
                            identity.paths(post)));
            return Optional.of(taken.id());
        } finally {
            received.forEach(ReceivedFile::close);
        }
    }

    /** By the names of the files in the archive. */
    private Map<String, MediaName> receive(
            List<String> files, PostArchive archive, List<ReceivedFile> received, ForeignPost post, PostTaker taker)
            throws IOException {
        Map<String, MediaName> names = new LinkedHashMap<>();
        Map<String, MediaName> byId = new LinkedHashMap<>();
        for (String file : files.stream().distinct().toList()) {
            try {
                String id = media.id(archive, file);
                Optional<MediaName> there = Optional.ofNullable(byId.get(id))
                        .or(() -> media.find(id).map(known -> known.name()));
                if (there.isEmpty()) {
                    ReceivedFile newly = media.receive(archive, file, id);
                    received.add(newly);
                    there = Optional.of(newly.name());
                }
                byId.put(id, there.get());
                names.put(file, there.get());
            } catch (MediaException | ArchiveException e) {
                taker.leave("a file that is not kept here, " + reason(e), post.file() + " → " + file);
            }
        }
        return names;
    }

    private static String reason(RuntimeException e) {
        return e instanceof MediaException refused ? refused.sentence().english() : e.getMessage();
    }

    private Map<String, String> addresses(Map<String, String> wanted, Map<String, MediaName> names, boolean isOwn) {
        Map<String, String> addresses = new LinkedHashMap<>();
        wanted.forEach((address, file) -> Optional.ofNullable(names.get(file))
                .map(smaller(address))
                .map(name -> urls.of(name).toString())
                .ifPresent(url -> addresses.put(address, isOwn ? FileReferences.own(address, url) : url)));
        return addresses;
    }

    /** A post of this program may show a smaller copy, which is made here again. */
    private static Function<MediaName, MediaName> smaller(String address) {
        return name -> MediaName.list(FilesBySuffix.path(address))
                .filter(copy -> copy.width().isPresent() && copy.id().equals(name.id()))
                .findFirst()
                .orElse(name);
    }

    private NewNote note(ForeignPost post, Mf2Item entry) {
        NewNote note = entries.note(entry, EntryDefaults.of(sites.get()));
        Content content = note.content();
        boolean hashed = post.past().isOwn() && post.past().hasHashtags();
        return new NewNote(
                        note.name(),
                        note.summary(),
                        hashed ? content.withHashtags() : content,
                        identity.slug(post),
                        note.status(),
                        note.visibility(),
                        note.published(),
                        note.tags(),
                        note.properties())
                .prepared();
    }
}
