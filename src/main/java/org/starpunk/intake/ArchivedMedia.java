package org.starpunk.intake;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.starpunk.foreign.OwnUploads;
import org.starpunk.foreign.PostArchive;
import org.starpunk.media.MediaFile;
import org.starpunk.media.MediaLibrary;
import org.starpunk.media.MediaName;
import org.starpunk.media.MediaUploads;
import org.starpunk.media.ReceivedFile;

/**
 * The pictures, films and recordings of an archive. One of this program keeps its name, and any other one is named by its
 * bytes: so the same file comes in once, however often it is sent.
 */
@Dependent
class ArchivedMedia {

    private final MediaUploads uploads;
    private final MediaLibrary library;

    @Inject
    ArchivedMedia(MediaUploads uploads, MediaLibrary library) {
        this.uploads = uploads;
        this.library = library;
    }

    /** The upload that a file of an archive became before; empty when it did not, or was deleted since. */
    Optional<MediaFile> find(String id) {
        return library.findUpload(id).filter(file -> !file.isDeleted());
    }

    /** @throws org.starpunk.format.MediaException when it is none that is kept here */
    ReceivedFile receive(PostArchive archive, String name, String id) throws IOException {
        try (InputStream in = archive.bytes(name)) {
            // The address of what was deleted is not given again.
            return library.findUpload(id).isPresent() ? uploads.receive(in) : uploads.receive(in, id);
        }
    }

    String id(PostArchive archive, String name) throws IOException {
        Optional<String> own = OwnUploads.id(archive, name);
        return own.isPresent() ? own.get() : MediaName.idOf(digest(archive, name));
    }

    private byte[] digest(PostArchive archive, String name) throws IOException {
        try (DigestInputStream digesting =
                new DigestInputStream(archive.bytes(name, uploads.maxSize()), MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return digesting.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
