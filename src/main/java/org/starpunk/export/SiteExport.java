package org.starpunk.export;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.starpunk.frontmatter.ExportArchive;
import org.starpunk.media.MediaFile;
import org.starpunk.media.MediaLibrary;

/** Writes the whole site as one archive while it is read: as many bytes of it are in memory as a page of notes has. */
@Dependent
class SiteExport {

    private static final int PAGE = 200;

    private final ExportedNotes notes;
    private final NoteExport document;
    private final SiteDescription site;
    private final MediaLibrary media;

    @Inject
    SiteExport(ExportedNotes notes, NoteExport document, SiteDescription site, MediaLibrary media) {
        this.notes = notes;
        this.document = document;
        this.site = site;
        this.media = media;
    }

    /**
     * What is in an archive.
     *
     * @param missing the names of uploads that the store has no more, or not whole
     */
    record Exported(long notes, List<String> missing) {}

    Exported write(OutputStream output) throws IOException {
        List<String> missing = new ArrayList<>();
        ZipOutputStream zip = new ZipOutputStream(output);
        put(zip, ExportArchive.SITE, out -> out.write(utf8(site.json().toString())));
        long count = notes.each(note -> put(zip, note.path(), out -> out.write(utf8(note.markdown()))));
        put(zip, ExportArchive.NOTES, document::write);
        put(zip, ExportArchive.MEDIA, this::writeMediaList);
        // What is compressed already gets no smaller.
        zip.setLevel(Deflater.NO_COMPRESSION);
        eachFile(file -> {
            if (!writeFile(zip, file)) {
                missing.add(file.name().toString());
            }
        });
        zip.finish();
        return new Exported(count, missing);
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private interface FileTaker {
        void take(MediaFile file) throws IOException;
    }

    private void eachFile(FileTaker taker) throws IOException {
        List<MediaFile> page = media.listAfter(0, PAGE);
        while (!page.isEmpty()) {
            for (MediaFile file : page) {
                taker.take(file);
            }
            page = media.listAfter(page.get(page.size() - 1).id(), PAGE);
        }
    }

    private void writeMediaList(OutputStream out) throws IOException {
        try (JsonGenerator json = Json.createGenerator(out)) {
            json.writeStartObject().writeStartArray(ExportArchive.FILES);
            eachFile(file -> json.writeStartObject()
                    .write(ExportArchive.FILE, file.name().toString())
                    .write(ExportArchive.TYPE, file.mimeType())
                    .write(ExportArchive.ALT, file.alt())
                    .write(ExportArchive.UPLOADED, file.uploadedAt().toString())
                    .writeEnd());
            json.writeEnd().writeEnd();
        }
    }

    /** Gives whether all of it was there; all others still leave. */
    private boolean writeFile(ZipOutputStream zip, MediaFile file) throws IOException {
        Optional<InputStream> bytes = media.open(file);
        if (bytes.isEmpty()) {
            return false;
        }
        AtomicLong written = new AtomicLong();
        try (InputStream in = bytes.get()) {
            put(zip, ExportArchive.UPLOADS + file.name(), out -> written.set(in.transferTo(out)));
        }
        return written.get() == file.size();
    }

    private static void put(ZipOutputStream zip, String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.write(new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            /** A writer ends its entry, and not the archive. */
            @Override
            public void close() {}
        });
        zip.closeEntry();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
