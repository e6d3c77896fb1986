package org.starpunk.owner;

import java.util.Locale;

/** How somebody proves to be the owner. Each way has counts of its own: guessed passwords do not keep a passkey out. */
public enum SignInWay {
    PASSWORD,
    PASSKEY;

    /** As the log calls it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    String of(String network) {
        return this + " from " + network;
    }

    /** All networks together that the owner has not signed in from. */
    String ofStrangers() {
        return of("strangers");
    }
}
