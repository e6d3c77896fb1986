package org.starpunk.view;

/**
 * A part of two texts that are compared.
 *
 * @param text of what was left out, nothing
 */
public record Piece(Kind kind, String text) {

    /** In which of the texts it is. */
    public enum Kind {
        BOTH,
        BEFORE,
        AFTER,
        /** In both, and left out: too much that is the same. */
        LEFT_OUT
    }

    public boolean isGone() {
        return kind == Kind.BEFORE;
    }

    public boolean isNew() {
        return kind == Kind.AFTER;
    }

    public boolean isSame() {
        return kind == Kind.BOTH;
    }

    public boolean isLeftOut() {
        return kind == Kind.LEFT_OUT;
    }
}
