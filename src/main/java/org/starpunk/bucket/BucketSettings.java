package org.starpunk.bucket;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.starpunk.configuration.Key;
import org.starpunk.configuration.KeyValue;
import org.starpunk.configuration.Keys;

/**
 * What the operator says of the bucket.
 *
 * @param url the bucket's own URL, with a slash at its end: its name is the path, or part of the host
 * @param region as requests are signed for it; stores that know no regions take any
 */
public record BucketSettings(URI url, String region, String accessKey, String secretKey) {

    private static final Key<Optional<URI>> URL = new Key<>("starpunk.bucket.url", BucketSettings::url);
    private static final Key<String> REGION = Key.text("starpunk.bucket.region");
    private static final Key<String> ACCESS_KEY = Key.text("starpunk.bucket.access-key");
    private static final Key<String> SECRET_KEY = Key.text("starpunk.bucket.secret-key");

    public static final List<Key<?>> KEYS = List.of(URL, REGION, ACCESS_KEY, SECRET_KEY);

    /** Empty when no bucket is named. */
    public static Optional<BucketSettings> from(Keys keys) {
        return keys.get(URL)
                .map(url -> new BucketSettings(url, keys.get(REGION), keys.get(ACCESS_KEY), keys.get(SECRET_KEY)));
    }

    /** Nobody may read a secret in a log. */
    @Override
    public String toString() {
        return url.toString();
    }

    private static Optional<URI> url(KeyValue given) {
        String right = "the http or https URL of a bucket, without user, query and fragment,"
                + " such as https://s3.example.com/bucket";
        return given.value().map(text -> {
            try {
                URI url = new URI(text.endsWith("/") ? text : text + "/");
                if (!isBucket(url)) {
                    throw given.malformed(right);
                }
                return url;
            } catch (URISyntaxException e) {
                throw given.malformed(right);
            }
        });
    }

    private static boolean isBucket(URI url) {
        boolean isHttp = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        return isHttp
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }
}
