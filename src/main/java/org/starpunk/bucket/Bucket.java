package org.starpunk.bucket;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.io.CloseMode;

/**
 * Requests to the bucket: put, get, head, delete, list. Keys are of letters, digits and {@code - . _ ~}, which no part
 * of a request has to encode. What a store has answered with success, it keeps.
 */
public final class Bucket implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
    private static final int PARTIAL = 206;
    private static final int NOT_FOUND = 404;
    private static final int FIRST_ERROR = 300;

    private final URI url;
    private final HttpHost host;
    private final String authority;
    private final Signature signature;
    private final Clock clock;
    private final CloseableHttpClient client = BucketClient.open();

    public Bucket(BucketSettings settings, Clock clock) {
        this.url = settings.url();
        this.host = new HttpHost(url.getScheme(), url.getHost(), url.getPort());
        this.authority = url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
        this.signature = new Signature(settings);
        this.clock = clock;
    }

    /** Keeps a file; again under the same key, in the place of what was there. */
    public void put(String key, Path file) throws BucketException {
        try {
            put(key, Payload.of(file));
        } catch (BucketException e) {
            throw e;
        } catch (IOException e) {
            throw new BucketException("Cannot read " + file, e);
        }
    }

    /** Keeps an object that has no bytes. */
    public void putEmpty(String key) throws BucketException {
        put(key, Payload.NONE);
    }

    private void put(String key, Payload payload) throws BucketException {
        ClassicHttpRequest request = request("PUT", key, "", payload.sha256());
        request.setEntity(payload.entity());
        done(request);
    }

    /** How many bytes an object has; empty when there is none. */
    public OptionalLong size(String key) throws BucketException {
        try (ClassicHttpResponse response = send(request("HEAD", key, "", Payload.NONE.sha256()))) {
            if (response.getCode() == NOT_FOUND) {
                return OptionalLong.empty();
            }
            requireSuccess(response);
            return OptionalLong.of(length(response));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static long length(ClassicHttpResponse response) throws IOException {
        Header length = response.getFirstHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || !LENGTH.matcher(length.getValue()).matches()) {
            throw new IOException("The store does not say how long an object is");
        }
        return Long.parseLong(length.getValue());
    }

    /**
     * Some bytes of an object, as they arrive; closing the stream ends the request.
     *
     * @param last the index of the last one
     */
    public InputStream open(String key, long first, long last) throws BucketException {
        ClassicHttpRequest request = request("GET", key, "", Payload.NONE.sha256());
        request.setHeader(HttpHeaders.RANGE, "bytes=" + first + "-" + last);
        ClassicHttpResponse response = send(request);
        try {
            requireSuccess(response);
            if (response.getCode() != PARTIAL) {
                throw new IOException("The store gives the whole object instead of a part");
            }
            return new Body(response);
        } catch (IOException e) {
            close(response);
            throw failed(e);
        }
    }

    /** Deletes an object; what is not there is deleted. */
    public void delete(String key) throws BucketException {
        done(request("DELETE", key, "", Payload.NONE.sha256()));
    }

    /** All objects whose keys begin so, in the order of their keys. */
    public List<BucketObject> list(String prefix) throws BucketException {
        List<BucketObject> objects = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            String from = next.get().isEmpty() ? "" : "continuation-token=" + encode(next.get()) + "&";
            BucketListing page = page(from + "list-type=2&prefix=" + encode(prefix));
            objects.addAll(page.objects());
            next = page.next();
        }
        return objects;
    }

    private BucketListing page(String query) throws BucketException {
        try (ClassicHttpResponse response = send(request("GET", "", query, Payload.NONE.sha256()))) {
            requireSuccess(response);
            return BucketListing.read(response.getEntity().getContent());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private ClassicHttpRequest request(String method, String key, String query, String payload) {
        String path = url.getRawPath() + key;
        String time = Signature.time(clock.instant());
        var request = new BasicClassicHttpRequest(method, host, query.isEmpty() ? path : path + "?" + query);
        request.setHeader("X-Amz-Date", time);
        request.setHeader("X-Amz-Content-Sha256", payload);
        request.setHeader(
                HttpHeaders.AUTHORIZATION, signature.authorization(method, authority, path, query, time, payload));
        return request;
    }

    private ClassicHttpResponse send(ClassicHttpRequest request) throws BucketException {
        try {
            return client.executeOpen(host, request, null);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void done(ClassicHttpRequest request) throws BucketException {
        try (ClassicHttpResponse response = send(request)) {
            requireSuccess(response);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void requireSuccess(ClassicHttpResponse response) throws IOException {
        if (response.getCode() >= FIRST_ERROR) {
            String reason = response.getEntity() == null
                    ? ""
                    : " " + BucketListing.error(response.getEntity().getContent());
            throw new BucketException("The bucket " + url + " answers " + response.getCode() + reason);
        }
    }

    private BucketException failed(IOException failure) {
        return failure instanceof BucketException known
                ? known
                : new BucketException("The bucket " + url + " does not answer: " + failure.getMessage(), failure);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void close(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException e) {
            // Then it is closed as well.
            return;
        }
    }

    @Override
    public void close() {
        client.close(CloseMode.GRACEFUL);
    }

    /** Closed before its end, the connection ends, too, instead of reading all the rest. */
    private static final class Body extends FilterInputStream {

        private final ClassicHttpResponse response;

        Body(ClassicHttpResponse response) throws IOException {
            super(response.getEntity().getContent());
            this.response = response;
        }

        @Override
        public void close() throws IOException {
            response.close();
        }
    }
}
