package org.starpunk.page;

/** A way that every page names. */
public record NavigationLink(String href, String label) {}
