package org.starpunk.feed;

import java.util.function.Predicate;

/**
 * What the W3C's validator, or the specification of JSON Feed, asks of a feed.
 *
 * @param says what it asks
 * @param holds whether a document does as it is asked
 * @param good what of a document that does, as a regular expression
 * @param bad what would break the rule in its place
 */
record FeedRule(FeedFormat format, String says, Predicate<FeedDocument> holds, String good, String bad) {

    /** A document that breaks the rule. */
    FeedDocument broken(FeedDocument document) {
        return new FeedDocument(document.self(), document.text().replaceFirst(good, bad));
    }

    @Override
    public String toString() {
        return format + ": " + says;
    }
}
