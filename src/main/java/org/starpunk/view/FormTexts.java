package org.starpunk.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.starpunk.http.MultipartInput;
import org.starpunk.http.RequestBody;

/**
 * A form with files from somebody who may be a stranger: its texts, read as they come, while its files are passed over
 * and kept nowhere. What is no form, or too long, ends it; what came before is there.
 */
final class FormTexts extends HttpServletRequestWrapper {

    /** So many bytes with all photos; whoever sends more is refused before they are read. */
    static final long MAX_BYTES = 64L << 20;

    private static final int MAX_PARTS = 1000;

    /** Each holds a thread that serves requests. */
    private static final Semaphore PLACES = new Semaphore(2);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, String[]> texts;

    private FormTexts(HttpServletRequest form, Map<String, String[]> texts) {
        super(form);
        this.texts = texts;
    }

    /** Whether a form came with files, or could have. */
    static boolean isFormOf(HttpServletRequest request) {
        return JakartaServletFileUpload.isMultipartContent(request);
    }

    /** Empty while others who are slow hold all places. */
    static Optional<FormTexts> read(HttpServletRequest form) {
        return read(form, PATIENCE);
    }

    static Optional<FormTexts> read(HttpServletRequest form, Duration patience) {
        if (form.getContentLengthLong() <= RequestBody.MAX_BYTES) {
            // It was whole before it came here.
            return Optional.of(whole(form, patience));
        }
        if (!PLACES.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(whole(form, patience));
        } finally {
            PLACES.release();
        }
    }

    private static FormTexts whole(HttpServletRequest form, Duration patience) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        try {
            read(form, new PatientInput(form.getInputStream(), patience), texts);
        } catch (IOException e) {
            // The page gives back what came before.
        }
        Map<String, String[]> parameters = new LinkedHashMap<>();
        texts.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        return new FormTexts(form, parameters);
    }

    private static void read(HttpServletRequest form, InputStream in, Map<String, List<String>> texts)
            throws IOException {
        FileItemInputIterator parts = MultipartInput.parts(form, in, MAX_BYTES);
        int left = RequestBody.MAX_BYTES;
        for (int count = 0; count < MAX_PARTS && left > 0 && parts.hasNext(); count++) {
            FileItemInput part = parts.next();
            if (part.isFormField()) {
                byte[] bytes = text(part, left);
                left -= bytes.length;
                texts.computeIfAbsent(part.getFieldName(), any -> new ArrayList<>())
                        .add(new String(bytes, StandardCharsets.UTF_8));
            }
        }
    }

    private static byte[] text(FileItemInput part, int most) throws IOException {
        try (InputStream content = part.getInputStream()) {
            return content.readNBytes(most);
        }
    }

    @Override
    public String getParameter(String name) {
        return texts.containsKey(name) ? texts.get(name)[0] : null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(texts);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(texts.keySet());
    }

    @Override
    public String[] getParameterValues(String name) {
        return texts.get(name);
    }

    /** Ends with a failure when the time is over. */
    private static final class PatientInput extends FilterInputStream {

        private final long end;

        PatientInput(InputStream in, Duration patience) {
            super(in);
            this.end = System.nanoTime() + patience.toNanos();
        }

        @Override
        public int read() throws IOException {
            requireTime();
            return super.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            requireTime();
            return super.read(target, offset, length);
        }

        private void requireTime() throws IOException {
            if (System.nanoTime() - end > 0) {
                throw new IOException("The form takes too long");
            }
        }
    }
}
