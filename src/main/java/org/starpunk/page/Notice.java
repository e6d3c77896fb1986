package org.starpunk.page;

import java.util.List;
import org.starpunk.database.Obstacle;
import org.starpunk.http.TypedField;
import org.starpunk.sentence.Sentence;

/**
 * What a visitor reads in place of the page that they asked for.
 *
 * @param typed what they sent, when that is lost unless this page gives it back
 */
public record Notice(int status, Sentence heading, Sentence text, List<TypedField> typed) {

    static final Notice NOT_FOUND = new Notice(404, Sentence.of("page.label.notFound"), Sentence.of("page.notFound"));

    static final Notice GONE = new Notice(410, Sentence.of("page.label.gone"), Sentence.of("page.gone"));

    /** Somebody else knows why. */
    static Notice of(int status, Sentence reason) {
        return new Notice(status, Sentence.of("page.label.cannotGoOn"), reason);
    }

    static Notice of(Obstacle obstacle) {
        return backSoon(obstacle, obstacle.sentence());
    }

    /** What the sender of a form reads. */
    static Notice ofForm(Obstacle obstacle) {
        return backSoon(obstacle, obstacle.sentenceForWriter());
    }

    private static Notice backSoon(Obstacle obstacle, Sentence reason) {
        return new Notice(obstacle.status(), Sentence.of("page.label.backSoon"), Sentence.of("page.tryLater", reason));
    }

    private Notice(int status, Sentence heading, Sentence text) {
        this(status, heading, text, List.of());
    }

    /** Whether what they asked for may be somewhere else. */
    public boolean isSearched() {
        return status == 404 || status == 410;
    }

    Notice givingBack(List<TypedField> fields) {
        return new Notice(status, heading, text, fields);
    }

    /** The notice for an HTTP status of 400 or above. */
    static Notice of(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 410 -> GONE;
            case 401, 403 -> new Notice(status, Sentence.of("page.label.ownerOnly"), Sentence.of("page.ownerOnly"));
            case 405 -> new Notice(status, Sentence.of("page.label.notPossible"), Sentence.of("page.onlyRead"));
            case 408 -> new Notice(status, Sentence.of("page.label.tooSlow"), Sentence.of("page.tooSlow"));
            case 413 -> new Notice(status, Sentence.of("page.label.tooLarge"), Sentence.of("page.tooLarge"));
            case 414 -> new Notice(status, Sentence.of("page.label.tooLong"), Sentence.of("page.addressTooLong"));
            case 431 -> new Notice(status, Sentence.of("page.label.tooLong"), Sentence.of("page.headersTooLong"));
            case 429 -> new Notice(status, Sentence.of("page.label.tooMany"), Sentence.of("page.tooMany"));
            case 503 -> new Notice(status, Sentence.of("page.label.backSoon"), Sentence.of("page.notReady"));
            case 505 -> new Notice(status, Sentence.of("page.label.notUnderstood"), Sentence.of("page.httpVersion"));
            default ->
                status < 500
                        ? new Notice(status, Sentence.of("page.label.notUnderstood"), Sentence.of("page.notUnderstood"))
                        : new Notice(status, Sentence.of("page.label.failed"), Sentence.of("page.failed"));
        };
    }
}
