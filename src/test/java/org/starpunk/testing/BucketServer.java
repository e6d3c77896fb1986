package org.starpunk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;

/** An object store that others wrote, on loopback, with one bucket whose objects are files; it checks signatures. */
public final class BucketServer implements AutoCloseable {

    private static final String NAME = "my-notes";
    private static final String ACCESS_KEY = "access";
    private static final String SECRET_KEY = "a secret that nobody may see";

    private final Path directory;
    private S3Proxy server;
    private int port;

    private BucketServer(Path directory) {
        this.directory = directory;
    }

    public static BucketServer start() {
        try {
            BucketServer server = new BucketServer(
                    Files.createTempDirectory(Files.createDirectories(Path.of("target", "trials")), "bucket-")
                            .toAbsolutePath());
            Files.createDirectory(server.objects());
            server.begin();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Serves, at the port that it had before. */
    public void begin() {
        Properties properties = new Properties();
        properties.setProperty("jclouds.filesystem.basedir", directory.toString());
        server = S3Proxy.builder()
                .blobStore(BlobStores.create("filesystem-nio2", properties))
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                .build();
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        port = server.getPort();
    }

    /** Is away, with all that it has. */
    public void end() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where it keeps its objects as files. */
    public Path objects() {
        return directory.resolve(NAME);
    }

    /** What a server of StarPunk needs to be told to use it. */
    public Map<String, String> environment() {
        return Map.of(
                "STARPUNK_BUCKET_URL",
                "http://127.0.0.1:%d/%s".formatted(port, NAME),
                "STARPUNK_BUCKET_ACCESS_KEY",
                ACCESS_KEY,
                "STARPUNK_BUCKET_SECRET_KEY",
                SECRET_KEY);
    }

    @Override
    public void close() {
        end();
    }
}
