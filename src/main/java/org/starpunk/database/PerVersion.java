package org.starpunk.database;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that many pages show, made of the database once for each content version. */
public final class PerVersion<T> {

    private volatile Made<T> last;

    private record Made<T>(long version, T value) {}

    /** What was made the last time, which may be true no more. */
    public Optional<T> last() {
        return Optional.ofNullable(last).map(Made::value);
    }

    /** The version is read first: what changes while it is made has it made anew. */
    public T get(ContentVersion versions, Supplier<T> maker) {
        long version = versions.read();
        Made<T> made = last;
        if (made == null || made.version() != version) {
            made = new Made<>(version, maker.get());
            last = made;
        }
        return made.value();
    }
}
