package org.starpunk.log;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.configuration.Keys;
import org.starpunk.files.PrivateFiles;
import org.starpunk.http.TrustedProxies;
import org.starpunk.listener.AnsweredRequest;
import org.starpunk.listener.Witness;

/** Writes a line for each request, where the operator wants it. A disk that is full keeps nobody from the site. */
@Singleton
public class AccessLog implements Witness {

    private static final Logger LOGGER = Logger.getLogger(AccessLog.class.getName());

    @Inject
    private TrustedProxies proxies;

    @Inject
    private Clock clock;

    private final LogSettings settings;
    private OutputStream out;
    private boolean failed;

    @Inject
    AccessLog(Keys keys) {
        settings = LogSettings.from(keys);
    }

    @Override
    public boolean isPresent() {
        return settings.access() != LogSettings.Access.OFF;
    }

    @Override
    public boolean takesTime() {
        return true;
    }

    @Override
    public void see(AnsweredRequest request) {
        AccessLine line = new AccessLine(request, client(request), clock.instant());
        String text = settings.access() == LogSettings.Access.JSON ? line.json() : line.combined();
        write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private String client(AnsweredRequest request) {
        String forwarded = request.header("X-Forwarded-For");
        return proxies.client(request.remote(), forwarded == null ? List.of() : List.of(forwarded))
                .toString();
    }

    /** Each line by itself, so that whoever turns the file over may copy and cut it. */
    private synchronized void write(byte[] line) {
        try {
            if (out == null) {
                out = open();
            }
            out.write(line);
            failed = false;
        } catch (IOException e) {
            if (!failed) {
                LOGGER.log(Level.WARNING, "Requests are not written to the access log: {0}", e.toString());
            }
            failed = true;
        }
    }

    private OutputStream open() throws IOException {
        if (settings.file().isEmpty()) {
            return new FileOutputStream(FileDescriptor.out);
        }
        Path file = settings.file().get();
        PrivateFiles.createFile(file);
        return Files.newOutputStream(file, StandardOpenOption.APPEND);
    }

    @PreDestroy
    synchronized void close() {
        try {
            if (out != null && settings.file().isPresent()) {
                out.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
