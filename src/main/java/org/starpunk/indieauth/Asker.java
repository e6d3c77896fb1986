package org.starpunk.indieauth;

/** Who wants to know what a client says about itself. */
public enum Asker {

    /** Signed in: strangers who ask much do not keep the owner waiting. */
    OWNER,

    /** The owner before the sign-in, or a stranger. */
    ANYBODY
}
