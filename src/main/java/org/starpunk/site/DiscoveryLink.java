package org.starpunk.site;

/** An endpoint of this site that clients find from its pages; each room has a CDI producer for its own. */
public record DiscoveryLink(String rel, String path) {}
