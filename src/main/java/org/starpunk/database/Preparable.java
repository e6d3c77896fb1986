package org.starpunk.database;

/** An argument of a method that {@link Writes}, which has something to work out before others wait for their turn. */
public interface Preparable {

    /** Itself, with all that takes a while worked out. */
    Preparable prepared();
}
