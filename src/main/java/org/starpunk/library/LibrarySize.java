package org.starpunk.library;

import java.util.Map;

/**
 * How large the library is.
 *
 * @param onShelf how many files each shelf has
 * @param bytes of all files together, without the smaller copies of pictures
 */
public record LibrarySize(Map<LibraryShelf, Long> onShelf, long bytes) {

    long files() {
        return onShelf.get(LibraryShelf.ALL);
    }
}
