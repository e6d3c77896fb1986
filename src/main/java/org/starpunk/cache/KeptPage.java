package org.starpunk.cache;

import org.starpunk.http.CodedBody;
import org.starpunk.http.ContentCoding;
import org.starpunk.http.HeaderFields;
import org.starpunk.listener.IncomingRequest;
import org.starpunk.listener.ReadyAnswer;

/** A finished answer, as it was made for a content version, which anybody may get in whatever form they take. */
final class KeptPage {

    /** What it takes beside its texts, roughly: objects, and a place in the cache. */
    private static final int OVERHEAD = 2000;

    private final long version;
    private final int status;
    private final HeaderFields fields;
    private final CodedBody body;
    private final boolean coded;
    private final boolean ofSeveralTypes;
    private final PageForm plain;
    private volatile PageForm packed;

    KeptPage(long version, int status, HeaderFields fields, byte[] bytes) {
        this.version = version;
        this.status = status;
        this.fields = fields;
        this.body = new CodedBody(bytes);
        this.coded = fields.names("Vary", "Accept-Encoding");
        this.ofSeveralTypes = fields.names("Vary", "Accept");
        this.plain = PageForm.of(status, fields, body, ContentCoding.IDENTITY);
    }

    long version() {
        return version;
    }

    /** Whether there are others at its address, for those who take other types. */
    boolean isOfSeveralTypes() {
        return ofSeveralTypes;
    }

    /** Whether others may get it, by what it says of itself. */
    boolean isForOthers() {
        return (status == 200 || status == 301 || status == 410)
                && fields.first("Cache-Control").isPresent()
                && !fields.names("Cache-Control", "no-store")
                && !fields.names("Cache-Control", "private")
                && fields.first("Set-Cookie").isEmpty();
    }

    /** In bytes, packed ones too. */
    int weight() {
        return OVERHEAD + body.plain().length * 3 / 2 + fields.length();
    }

    /** Whether the form of it that a request takes is there. */
    boolean isMade(IncomingRequest request) {
        return packed != null || !isPacked(request);
    }

    ReadyAnswer answer(IncomingRequest request) {
        return (isPacked(request) ? packed() : plain).answer(request);
    }

    private boolean isPacked(IncomingRequest request) {
        String codings = coded ? request.header("Accept-Encoding") : null;
        return codings != null && ContentCoding.choose(codings) == ContentCoding.GZIP;
    }

    private PageForm packed() {
        if (packed == null) {
            packed = PageForm.of(status, fields, body, ContentCoding.GZIP);
        }
        return packed;
    }
}
