package org.starpunk.cache;

import org.starpunk.http.CodedBody;
import org.starpunk.http.ContentCoding;
import org.starpunk.http.HeaderFields;
import org.starpunk.listener.IncomingRequest;
import org.starpunk.listener.ReadyAnswer;

/** A page in one coding, and the word that it is unchanged, both ready to be sent. */
final class PageForm {

    private static final byte[] NOTHING = {};

    private final int status;
    private final HeaderFields fields;
    private final byte[] body;
    private final Validators validators;
    private final HeaderFields unchanged;

    private PageForm(int status, HeaderFields fields, byte[] body) {
        this.status = status;
        this.fields = fields;
        this.body = body;
        this.validators = Validators.of(fields);
        // RFC 9110 15.4.5: what belongs to the body stays with it.
        this.unchanged = fields.without("Content-Type", "Content-Encoding", "Content-Language", "Link");
    }

    /** @param fields of the unpacked page */
    static PageForm of(int status, HeaderFields fields, CodedBody body, ContentCoding coding) {
        byte[] bytes = body.in(coding);
        HeaderFields tagged = fields.first("ETag")
                .map(tag -> fields.with("ETag", withSuffix(tag, coding.suffix())))
                .orElse(fields);
        return new PageForm(status, bytes == body.plain() ? tagged : tagged.with("Content-Encoding", "gzip"), bytes);
    }

    private static String withSuffix(String tag, String suffix) {
        return tag.substring(0, tag.length() - 1) + suffix + '"';
    }

    ReadyAnswer answer(IncomingRequest request) {
        if (status == 200 && validators.areKnown(request)) {
            return new ReadyAnswer(304, unchanged, -1, NOTHING);
        }
        return new ReadyAnswer(status, fields, body.length, request.method().equals("HEAD") ? NOTHING : body);
    }
}
