package org.starpunk.frontmatter;

/** Front matter that cannot be read; its message says why. */
public final class FrontMatterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FrontMatterException(String message, Throwable cause) {
        super(message, cause);
    }

    FrontMatterException(String message) {
        super(message);
    }
}
