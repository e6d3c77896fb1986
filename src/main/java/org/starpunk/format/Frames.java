package org.starpunk.format;

import org.starpunk.sentence.Sentence;

/** Counts the frames of a moving picture: whoever shows it has to paint every one. */
final class Frames {

    /** Three minutes of a film, if it were one. */
    static final int MAX = 5000;

    /** All frames together: as many as a minute of a film in high definition has. */
    static final long MAX_PIXELS = 2_500_000_000L;

    private int count;
    private long pixels;

    /** One more, of this size, its distance from the corner included. */
    void add(long width, long height) {
        if (width > ImageHeader.MAX_PIXELS
                || height > ImageHeader.MAX_PIXELS
                || width * height > ImageHeader.MAX_PIXELS) {
            throw MediaException.unreadable(
                    Sentence.of("format.frameTooLarge", ImageHeader.MAX_PIXELS / 1_000_000, width, height));
        }
        pixels += width * height;
        if (++count > MAX || pixels > MAX_PIXELS) {
            throw MediaException.unreadable(Sentence.of("format.movingTooLarge", MAX, MAX_PIXELS / 1_000_000));
        }
    }

    /** Whether there is more than one. */
    boolean isAnimation() {
        return count > 1;
    }
}
