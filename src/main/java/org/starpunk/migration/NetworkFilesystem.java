package org.starpunk.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** File systems that another machine serves: their locks may fail silently, and then SQLite corrupts its file. */
final class NetworkFilesystem {

    private static final Pattern TYPE = Pattern.compile("(nfs\\d?|cifs|smb\\w*|9p|afs|ncpfs|ceph|lustre|beegfs|davfs"
            + "|glusterfs|fuse\\.(sshfs|glusterfs|ceph|s3fs|rclone|davfs2?|juicefs|goofys))");

    private NetworkFilesystem() {}

    /** @throws MigrationException when the file is, or would be created, on one */
    static void refuse(Path file) {
        String type = typeOf(file);
        if (isNetwork(type)) {
            throw new MigrationException(
                    "%s is on a network file system (%s), whose locks SQLite cannot rely on. Nothing was changed."
                                    .formatted(file, type)
                            + " Move starpunk.data.dir to a local disk, or use PostgreSQL for several machines;"
                            + " starpunk.migration.allow-network-filesystem=true overrules this.");
        }
    }

    static boolean isNetwork(String type) {
        return TYPE.matcher(type.toLowerCase(Locale.ROOT)).matches();
    }

    /** As the mount table says; of the nearest directory that exists. */
    static String typeOf(Path file) {
        Path existing = file;
        while (Files.notExists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            return Files.getFileStore(existing).type();
        } catch (IOException e) {
            // Opening the database says it better.
            return "unknown";
        }
    }
}
