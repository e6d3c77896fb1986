package org.starpunk.note;

/**
 * How many notes there are of those that are easily forgotten.
 *
 * @param deleted those in the bin; all others are not deleted
 */
public record NoteCounts(int drafts, int scheduled, int unlisted, int privates, int deleted) {

    /** Nobody counts further: it stands for that many or more. */
    public static final int MOST = 1000;
}
