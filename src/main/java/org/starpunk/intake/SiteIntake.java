package org.starpunk.intake;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starpunk.foreign.ArchiveException;
import org.starpunk.foreign.JsonDocument;
import org.starpunk.foreign.PostArchive;
import org.starpunk.format.MediaException;
import org.starpunk.frontmatter.ExportArchive;
import org.starpunk.frontmatter.NoteFile;
import org.starpunk.media.MediaLibrary;
import org.starpunk.media.MediaName;
import org.starpunk.media.MediaUploads;
import org.starpunk.media.ReceivedFile;
import org.starpunk.microformats.Mf2Json;
import org.starpunk.microformats.Property;
import org.starpunk.tag.InvalidTagNameException;
import org.starpunk.tag.MovedTag;
import org.starpunk.tag.MovingTagService;
import org.starpunk.tag.TagName;

/** What an archive of this program has beside posts: tags with their addresses, uploads that no post shows, alt texts. */
@Dependent
class SiteIntake {

    private static final int MANY = 200;

    private final MovingTagService tags;
    private final MediaLibrary library;
    private final MediaUploads uploads;
    private final ArchivedMedia media;

    @Inject
    SiteIntake(MovingTagService tags, MediaLibrary library, MediaUploads uploads, ArchivedMedia media) {
        this.tags = tags;
        this.library = library;
        this.uploads = uploads;
        this.media = media;
    }

    /** The tags come first, so that each gets the address that it had. */
    void begin(PostArchive archive) throws IOException {
        if (ExportArchive.isOne(archive.names())) {
            List<MovedTag> moved = new ArrayList<>();
            JsonDocument.each(archive, ExportArchive.SITE, List.of(NoteFile.TAGS), json -> tag(json)
                    .ifPresent(moved::add));
            tags.adopt(moved);
        }
    }

    private static Optional<MovedTag> tag(JsonObject json) {
        JsonObject clean = Mf2Json.read(json.toString());
        try {
            List<MovedTag> synonyms =
                    clean.getOrDefault(ExportArchive.SYNONYMS, JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                            .flatMap(synonym -> tag(synonym.asJsonObject()).stream())
                            .toList();
            return Optional.of(new MovedTag(
                    TagName.of(clean.getString(Property.NAME.toString(), "")),
                    clean.getString(NoteFile.SLUG, ""),
                    synonyms));
        } catch (InvalidTagNameException e) {
            return Optional.empty();
        }
    }

    /** Then what no post has brought along. */
    void end(PostArchive archive, IntakeReport report) throws IOException {
        if (!ExportArchive.isOne(archive.names())) {
            return;
        }
        for (String file : archive.names().tailSet(ExportArchive.UPLOADS)) {
            if (file.startsWith(ExportArchive.UPLOADS)) {
                take(archive, file, report);
            }
        }
        Map<MediaName, String> words = new HashMap<>();
        JsonDocument.each(archive, ExportArchive.MEDIA, List.of(ExportArchive.FILES), json -> {
            String alt = json.getString(ExportArchive.ALT, "");
            MediaName.parse(json.getString(ExportArchive.FILE, ""))
                    .filter(name -> !alt.isBlank())
                    .ifPresent(name -> words.put(name, alt));
            if (words.size() == MANY) {
                describe(words);
            }
        });
        describe(words);
    }

    /** What the owner has said here of a file stays. */
    private void describe(Map<MediaName, String> words) {
        library.list(words.keySet()).stream()
                .filter(file -> !file.alt().isBlank())
                .forEach(file -> words.remove(file.name()));
        library.describe(words);
        words.clear();
    }

    private void take(PostArchive archive, String file, IntakeReport report) throws IOException {
        try {
            String id = media.id(archive, file);
            if (library.findUpload(id).isEmpty()) {
                try (ReceivedFile received = media.receive(archive, file, id)) {
                    uploads.keep(List.of(received), () -> received);
                }
            }
        } catch (MediaException e) {
            report.left("a file that is not kept here, " + e.sentence().english(), file);
        } catch (ArchiveException e) {
            report.left("a file that is not kept here", file + ": " + e.getMessage());
        }
    }
}
