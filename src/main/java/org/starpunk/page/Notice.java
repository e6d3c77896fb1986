package org.starpunk.page;

import java.util.List;
import org.starpunk.database.Obstacle;
import org.starpunk.http.TypedField;

/**
 * What a visitor reads in place of the page that they asked for.
 *
 * @param typed what they sent, when that is lost unless this page gives it back
 */
public record Notice(int status, String heading, String text, List<TypedField> typed) {

    static final Notice NOT_FOUND =
            new Notice(404, "Nothing here", "There is no page at this address, and perhaps there never was.");

    static final Notice GONE = new Notice(410, "Gone", "There was a note at this address. It has been deleted.");

    static Notice of(Obstacle obstacle) {
        return backSoon(obstacle, obstacle.words());
    }

    /** What the sender of a form reads. */
    static Notice ofForm(Obstacle obstacle) {
        return backSoon(obstacle, obstacle.wordsForWriter());
    }

    private static Notice backSoon(Obstacle obstacle, String words) {
        return new Notice(obstacle.status(), "Back soon", words + " Please try again later.");
    }

    private Notice(int status, String heading, String text) {
        this(status, heading, text, List.of());
    }

    Notice givingBack(List<TypedField> fields) {
        return new Notice(status, heading, text, fields);
    }

    /** The notice for an HTTP status of 400 or above. */
    static Notice of(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 410 -> GONE;
            case 401, 403 -> new Notice(status, "Not yours to open", "This page is only for the owner of the site.");
            case 405 -> new Notice(status, "Not possible", "This page can be read, and nothing else.");
            case 408 -> new Notice(status, "Too slow", "The rest of the request did not come in time.");
            case 413 ->
                new Notice(
                        status,
                        "Too large",
                        "The server takes less than this at once. Go back: what you typed is still there.");
            case 414 -> new Notice(status, "Too long", "The address has more than 8 KiB.");
            case 431 ->
                new Notice(status, "Too long", "The headers have more than 8 KiB, or there are more than a hundred.");
            case 429 -> new Notice(status, "Too many requests", "Please wait a little, and then try again.");
            case 503 ->
                new Notice(status, "Back soon", "The site is not ready at the moment. Please try again shortly.");
            case 505 -> new Notice(status, "Not understood", "The server speaks HTTP/1.1 and HTTP/1.0.");
            default ->
                status < 500
                        ? new Notice(status, "Not understood", "The server could not make sense of this request.")
                        : new Notice(
                                status, "Something went wrong", "The fault is on this side. Please try again later.");
        };
    }
}
