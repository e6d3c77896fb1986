package org.starpunk.format;

import org.starpunk.sentence.Sentence;

/**
 * What an image says of itself before its pixels.
 *
 * @param width in pixels, as they are stored
 * @param height in pixels, as they are stored
 * @param orientation how to turn them, as Exif numbers it from 1 (upright) to 8
 * @param animated whether there is more than one picture
 * @param cut whether its end is missing, so that only its pixels can tell whether all of them are there
 */
record ImageHeader(int width, int height, int orientation, boolean animated, boolean cut) {

    /** As many as some phones take; an image of a few bytes may say that it has billions. */
    static final int MAX_PIXELS = 50_000_000;

    ImageHeader(int width, int height, int orientation, boolean animated) {
        this(width, height, orientation, animated, false);
    }

    ImageHeader {
        if (width < 1 || height < 1) {
            throw MediaException.unreadable(Sentence.of("format.imageNoSize"));
        }
        if ((long) width * height > MAX_PIXELS) {
            throw MediaException.unreadable(Sentence.of("format.imageTooLarge", MAX_PIXELS / 1_000_000, width, height));
        }
    }
}
