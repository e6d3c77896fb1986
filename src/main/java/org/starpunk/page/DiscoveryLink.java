package org.starpunk.page;

/** An endpoint of this site that clients find from its pages. */
public enum DiscoveryLink {
    MICROPUB("micropub", "/micropub");

    private final String rel;
    private final String path;

    DiscoveryLink(String rel, String path) {
        this.rel = rel;
        this.path = path;
    }

    public String rel() {
        return rel;
    }

    public String path() {
        return path;
    }
}
