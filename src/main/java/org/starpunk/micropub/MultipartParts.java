package org.starpunk.micropub;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.starpunk.content.UnicodeText;
import org.starpunk.format.MediaException;
import org.starpunk.http.FormParameters;
import org.starpunk.http.MultipartInput;
import org.starpunk.http.OAuthError;
import org.starpunk.http.RequestBody;
import org.starpunk.indieauth.AccessToken;
import org.starpunk.media.MediaUploads;
import org.starpunk.media.MediaUrls;
import org.starpunk.media.ReceivedFile;
import org.starpunk.sentence.Sentence;

/** The parts of a form, as far as they have arrived. */
final class MultipartParts implements AutoCloseable {

    private static final int MAX_PARTS = 1000;

    private static final Pattern FILE_TYPE = Pattern.compile("(?i)(image|audio|video)/|application/pdf");
    private static final Pattern FILE_NAME = Pattern.compile("(file|photo|video|audio)\\b");

    private final MediaUploads uploads;
    private final MediaUrls urls;
    private final Function<FormParameters, Optional<AccessToken>> senders;
    private final Consumer<AccessToken> mayUpload;

    private final List<Map.Entry<String, String>> pairs = new ArrayList<>();
    private final List<Map.Entry<String, ReceivedFile>> files = new ArrayList<>();
    private Optional<AccessToken> sender = Optional.empty();
    private ArrivedInput body;
    private long textLeft = RequestBody.MAX_BYTES;

    /** @param senders finds the token of the request, when it has come so far */
    MultipartParts(
            MediaUploads uploads,
            MediaUrls urls,
            Function<FormParameters, Optional<AccessToken>> senders,
            Consumer<AccessToken> mayUpload) {
        this.uploads = uploads;
        this.urls = urls;
        this.senders = senders;
        this.mayUpload = mayUpload;
    }

    void read(HttpServletRequest request, InputStream in) {
        body = new ArrivedInput(in);
        long length = request.getContentLengthLong();
        if (0 <= length && length <= RequestBody.MAX_BYTES) {
            body.await();
        }
        identify();
        try {
            FileItemInputIterator parts =
                    MultipartInput.parts(request, body, uploads.maxSize() + RequestBody.MAX_BYTES);
            while (parts.hasNext()) {
                add(parts.next());
            }
        } catch (IOException e) {
            throw ClientInput.error(e);
        }
    }

    /** All of it, from a sender who may send it. */
    MultipartForm form() {
        FormParameters parameters = parameters();
        AccessToken token = senders.apply(parameters).orElseThrow(OAuthError::unauthorized);
        return new MultipartForm(token, parameters, List.copyOf(files));
    }

    @Override
    public void close() {
        files.forEach(file -> file.getValue().close());
    }

    // As early as can be: a token that opens nothing need not send the rest.
    private void identify() {
        if (sender.isEmpty()) {
            sender = senders.apply(parameters());
            sender.ifPresent(known -> body.await());
        }
    }

    private void add(FileItemInput part) throws IOException {
        if (pairs.size() == MAX_PARTS) {
            throw OAuthError.invalidRequest(Sentence.of("micropub.tooManyParts", MAX_PARTS));
        }
        if (isText(part)) {
            pairs.add(Map.entry(part.getFieldName(), text(part)));
            if (part.getFieldName().equals("access_token")) {
                identify();
            }
        } else {
            identify();
            addFile(part);
        }
    }

    /** Some clients give a file no name; then its type says that it is one. */
    private static boolean isText(FileItemInput part) {
        String type = Objects.requireNonNullElse(part.getContentType(), "text/plain");
        boolean isFile = FILE_TYPE.matcher(type).lookingAt()
                || type.startsWith("application/octet-stream")
                        && FILE_NAME.matcher(part.getFieldName()).lookingAt();
        return part.isFormField() && !isFile;
    }

    private String text(FileItemInput part) throws IOException {
        ClientInput input =
                new ClientInput(part.getInputStream(), textLeft, OAuthError.tooLarge(RequestBody.MAX_BYTES));
        String text = RequestBody.utf8(input.readAllBytes());
        textLeft = input.left();
        if (!UnicodeText.isStorable(text)) {
            throw OAuthError.invalidRequest(Sentence.of("micropub.nullCharacter"));
        }
        return UnicodeText.clean(text);
    }

    private void addFile(FileItemInput part) throws IOException {
        ClientInput input = new ClientInput(part.getInputStream(), Long.MAX_VALUE, OAuthError.unauthorized());
        PushbackInputStream content = new PushbackInputStream(input);
        int first = content.read();
        if (first < 0) {
            // A field of a form in which no file was chosen: blank, so that the texts of later photos stay with them.
            pairs.add(Map.entry(part.getFieldName(), ""));
            return;
        }
        content.unread(first);
        // Nobody makes the server write down or decode a file before it is known who asks, and that they may.
        mayUpload.accept(sender.orElseThrow(MultipartParts::lateToken));
        try {
            ReceivedFile file = uploads.receive(content);
            files.add(Map.entry(part.getFieldName(), file));
            pairs.add(Map.entry(part.getFieldName(), urls.of(file.name()).toString()));
        } catch (MediaException e) {
            throw refusal(e);
        }
    }

    static OAuthError lateToken() {
        return OAuthError.unauthorized(Sentence.of("micropub.tokenTooLate"));
    }

    private static OAuthError refusal(MediaException e) {
        int status =
                switch (e.reason()) {
                    case TOO_LARGE -> 413;
                    case UNSUPPORTED -> 415;
                    case UNREADABLE -> 400;
                };
        return OAuthError.invalidRequest(status, e.sentence());
    }

    private FormParameters parameters() {
        return new FormParameters(List.copyOf(pairs));
    }
}
